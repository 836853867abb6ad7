package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More in one answer than are read at once. */
class LongPageTest {

    private static final int RUNS = 2_300;

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void everyRunComesOnceInItsOrderWhateverThePage() {
        server.db()
                .write(
                        session -> {
                            for (int i = 0; i < RUNS; i++) {
                                server.store()
                                        .runs()
                                        .create(
                                                NewRun.in(ExperimentId.DEFAULT)
                                                        .named("run-" + i)
                                                        .startedAt(i));
                            }
                            return null;
                        });

        assertThat(names(50_000)).containsExactly(all());
        assertThat(names(RUNS)).containsExactly(all());
        assertThat(names(2_000)).containsExactly(all());
        assertThat(names(1_500)).containsExactly(all());
        assertThat(names(999)).containsExactly(all());
    }

    @Test
    void everyPointOfALongMetricComesOnce() {
        int points = 100_500;
        RunId run = new RunId(server.newRun());
        for (int from = 0; from < points; from += 500) {
            IntStream steps = IntStream.range(from, from + 500);
            List<Metric> batch = steps.mapToObj(i -> new Metric("loss", i, i, i)).toList();
            server.store().runs().log(run, Batch.ofMetrics(batch));
        }

        String ask = "/api/2.0/mlflow/metrics/get-history?metric_key=loss&run_id=" + run;
        JsonNode all = ServedStore.ok(server.get(ask));
        assertThat(all.has("next_page_token")).isFalse();
        assertThat(all.path("metrics"))
                .extracting(point -> point.path("step").intValue())
                .containsExactlyElementsOf(IntStream.range(0, points).boxed().toList());
        JsonNode some = ServedStore.ok(server.get(ask + "&max_results=100200"));
        assertThat(some.path("metrics")).hasSize(100_200);
        String next = "&page_token=" + some.path("next_page_token").textValue();
        assertThat(ServedStore.ok(server.get(ask + next)).path("metrics")).hasSize(300);
    }

    private static String[] all() {
        return IntStream.range(0, RUNS)
                .mapToObj(i -> "run-" + (RUNS - 1 - i))
                .toArray(String[]::new);
    }

    /** The names of all runs, by pages of this size. */
    private List<String> names(int maxResults) {
        List<String> names = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = page(maxResults, token);
            page.path("runs").forEach(run -> names.add(run.at("/info/run_name").textValue()));
            token = page.path("next_page_token").asText("");
            assertThat(page.path("runs").size())
                    .isEqualTo(token.isEmpty() ? page.path("runs").size() : maxResults);
        } while (!token.isEmpty());
        return names;
    }

    private JsonNode page(int maxResults, String token) {
        return ServedStore.ok(
                server.post(
                        "runs/search",
                        "{\"experiment_ids\":[\"0\"],\"max_results\":%d,\"page_token\":\"%s\"}"
                                .formatted(maxResults, token)));
    }
}
