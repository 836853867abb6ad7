package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.errors.JotterException;

/**
 * How much one {@code runs/log-batch} request of MLflow carries: 1000 metrics, 100 params, 100 tags
 * and 1000 of them together. A batch within the process knows no such limit.
 */
public final class BatchSize {

    private static final int MOST = 1000;
    private static final int MOST_TEXTS = 100;

    private BatchSize() {}

    static void check(Batch batch) {
        int metrics = batch.metrics().size();
        int texts = batch.params().size() + batch.tags().size();
        atMost(MOST, metrics, "metrics");
        atMost(MOST_TEXTS, batch.params().size(), "params");
        atMost(MOST_TEXTS, batch.tags().size(), "tags");
        atMost(MOST, metrics + texts, "metrics, params, and tags");
    }

    private static void atMost(int limit, int count, String what) {
        if (count > limit) {
            throw new JotterException(
                    INVALID,
                    ("A batch logging request can contain at most %d %s. Got %d %s. Please split up"
                                    + " %s across multiple requests and try again.")
                            .formatted(limit, what, count, what, what));
        }
    }

    /** The batch as requests, params first, since they alone may be refused for what is there. */
    public static List<Batch> requests(Batch batch) {
        if (fitsOne(batch)) {
            return List.of(batch);
        }
        List<Batch> requests = new ArrayList<>();
        parts(batch.params(), MOST_TEXTS)
                .forEach(part -> requests.add(new Batch(List.of(), part, Map.of())));
        parts(List.copyOf(batch.tags().entrySet()), MOST_TEXTS)
                .forEach(part -> requests.add(Batch.ofTags(tags(part))));
        parts(batch.metrics(), MOST).forEach(part -> requests.add(Batch.ofMetrics(part)));
        return requests;
    }

    private static boolean fitsOne(Batch batch) {
        int texts = batch.params().size() + batch.tags().size();
        return batch.params().size() <= MOST_TEXTS
                && batch.tags().size() <= MOST_TEXTS
                && batch.metrics().size() + texts <= MOST;
    }

    private static <T> List<List<T>> parts(List<T> all, int size) {
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += size) {
            parts.add(all.subList(from, Math.min(from + size, all.size())));
        }
        return parts;
    }

    private static Map<String, String> tags(List<Map.Entry<String, String>> entries) {
        Map<String, String> tags = new LinkedHashMap<>();
        entries.forEach(entry -> tags.put(entry.getKey(), entry.getValue()));
        return tags;
    }
}
