package org.jotter.serving.tracking;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.function.BiFunction;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.wire.AnswerJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A page of very many items, read and sent a thousand at a time, so that they never stand in memory
 * together. What is wrong with the question is found with the first thousand, before anything is
 * sent.
 */
final class LongPage<T> implements Reply {

    private static final Logger LOG = LoggerFactory.getLogger(LongPage.class);
    private static final int AT_ONCE = 1000;

    private final String name;
    private final int maxResults;
    private final PagedList<T> first;
    private final BiFunction<Integer, String, PagedList<T>> more;
    private final AnswerJson.Item<T> writer;

    private LongPage(
            String name,
            int maxResults,
            PagedList<T> first,
            BiFunction<Integer, String, PagedList<T>> more,
            AnswerJson.Item<T> writer) {
        this.name = name;
        this.maxResults = maxResults;
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
            AnswerJson.Item<T> writer) {
        PagedList<T> first = search.apply(Math.min(maxResults, AT_ONCE), pageToken);
        return maxResults <= AT_ONCE || first.token().isEmpty()
                ? Answers.page(name, first, writer)
                : new LongPage<>(name, maxResults, first, search, writer);
    }

    @Override
    public void send(Context ctx) {
        ctx.res().setContentType(Answer.JSON);
        try {
            AnswerJson.writeTo(ctx.res().getOutputStream(), this::write);
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
            page = more.apply(Math.min(left, AT_ONCE), page.token().get());
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
