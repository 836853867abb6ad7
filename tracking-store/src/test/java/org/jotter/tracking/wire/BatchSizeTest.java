package org.jotter.tracking.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Param;
import org.junit.jupiter.api.Test;

class BatchSizeTest {

    @Test
    void aRequestOfMoreThanMlflowTakesIsRefused() {
        assertRefused(
                () -> BatchSize.check(Batch.ofParams(texts(101))),
                INVALID,
                "A batch logging request can contain at most 100 params. Got 101 params. Please"
                        + " split up params across multiple requests and try again.");
        assertRefused(
                () -> BatchSize.check(Batch.ofTags(texts(101))),
                INVALID,
                "A batch logging request can contain at most 100 tags. Got 101 tags. Please split"
                        + " up tags across multiple requests and try again.");
        assertRefused(
                () -> BatchSize.check(Batch.ofMetrics(metrics(1001))),
                INVALID,
                "A batch logging request can contain at most 1000 metrics. Got 1001 metrics. Please"
                        + " split up metrics across multiple requests and try again.");
        assertRefused(
                () -> BatchSize.check(Batch.ofMetrics(metrics(999)).withParams(texts(2))),
                INVALID,
                "A batch logging request can contain at most 1000 metrics, params, and tags. Got"
                        + " 1001 metrics, params, and tags. Please split up metrics, params, and"
                        + " tags across multiple requests and try again.");
    }

    @Test
    void whatFitsIsOneRequest() {
        Batch largest = Batch.ofMetrics(metrics(800)).withParams(texts(100)).withTags(texts(100));
        BatchSize.check(largest);

        assertThat(BatchSize.requests(largest)).containsExactly(largest);
        assertThat(BatchSize.requests(Batch.EMPTY)).containsExactly(Batch.EMPTY);
    }

    @Test
    void A10_aLargerBatchIsRequestsThatFitAndHoldAllOfIt() {
        Batch batch = Batch.ofMetrics(metrics(2001)).withParams(texts(101)).withTags(texts(250));

        List<Batch> requests = BatchSize.requests(batch);

        requests.forEach(BatchSize::check);
        List<Param> params = new ArrayList<>();
        List<Metric> metrics = new ArrayList<>();
        Map<String, String> tags = new LinkedHashMap<>();
        for (Batch request : requests) {
            params.addAll(request.params());
            metrics.addAll(request.metrics());
            tags.putAll(request.tags());
        }
        assertThat(new Batch(metrics, params, tags)).isEqualTo(batch);
        assertThat(requests.get(0).params()).hasSize(100);
    }

    private static List<Metric> metrics(int count) {
        return IntStream.range(0, count).mapToObj(i -> new Metric("m" + i, i, 1, 0)).toList();
    }

    private static Map<String, String> texts(int count) {
        Map<String, String> texts = new TreeMap<>();
        IntStream.range(0, count).forEach(i -> texts.put("k" + i, "v"));
        return texts;
    }
}
