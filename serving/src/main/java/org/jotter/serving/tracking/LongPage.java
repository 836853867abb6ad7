package org.jotter.serving.tracking;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of very many items, read and sent so many at a time, so that they never stand in memory
 * together. What is wrong with the question is found with the first of them, before anything is
 * sent.
 */
final class LongPage<T> implements Reply {

    private static final Logger LOG = LoggerFactory.getLogger(LongPage.class);
    private static final int AT_ONCE = 1000;
    private static final int POINTS_AT_ONCE = 100_000;

    private final String name;
    private final int maxResults;
    private final int atOnce;
    private final PagedList<T> first;
    private final BiFunction<Integer, String, PagedList<T>> more;
    private final WireJson.Item<T> writer;

    private LongPage(
            String name,
            int maxResults,
            int atOnce,
            PagedList<T> first,
            BiFunction<Integer, String, PagedList<T>> more,
            WireJson.Item<T> writer) {
        this.name = name;
        this.maxResults = maxResults;
        this.atOnce = atOnce;
        this.first = first;
        this.more = more;
        this.writer = writer;
    }

    /**
     * An answer of at most {@code maxResults} items.
     *
     * @param search gives so many items at most after that page token
     */
    static <T> Reply of(
            String name,
            int maxResults,
            String pageToken,
            BiFunction<Integer, String, PagedList<T>> search,
            WireJson.Item<T> writer) {
        return of(name, maxResults, AT_ONCE, pageToken, search, writer);
    }

    /** The same for items of few bytes, of which each search costs more the fewer it gives. */
    static <T> Reply ofPoints(
            String name,
            int maxResults,
            String pageToken,
            BiFunction<Integer, String, PagedList<T>> search,
            WireJson.Item<T> writer) {
        return of(name, maxResults, POINTS_AT_ONCE, pageToken, search, writer);
    }

    private static <T> Reply of(
            String name,
            int maxResults,
            int atOnce,
            String pageToken,
            BiFunction<Integer, String, PagedList<T>> search,
            WireJson.Item<T> writer) {
        PagedList<T> first = search.apply(Math.min(maxResults, atOnce), pageToken);
        return maxResults <= atOnce || first.token().isEmpty()
                ? Answers.page(name, first, writer)
                : new LongPage<>(name, maxResults, atOnce, first, search, writer);
    }

    @Override
    public void send(Context ctx) {
        ctx.res().setContentType(Answer.JSON);
        ctx.res().setHeader("X-Content-Type-Options", "nosniff");
        try {
            WireJson.writeTo(ctx.res().getOutputStream(), this::write);
        } catch (IOException clientHasGone) {
            LOG.debug("Nobody took the answer to {}", ctx.path(), clientHasGone);
        }
    }

    private void write(JsonGenerator json) throws IOException {
        PagedList<T> page = first;
        int left = maxResults - page.size();
        json.writeArrayFieldStart(name);
        writeAll(json, page);
        while (left > 0 && page.token().isPresent()) {
            page = more.apply(Math.min(left, atOnce), page.token().get());
            left -= page.size();
            writeAll(json, page);
        }
        json.writeEndArray();
        Answers.token(json, page.token());
    }

    private void writeAll(JsonGenerator json, PagedList<T> page) throws IOException {
        for (T item : page) {
            writer.write(json, item);
        }
    }
}
