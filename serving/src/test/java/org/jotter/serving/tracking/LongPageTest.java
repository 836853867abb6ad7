package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More runs in one answer than are read at once. */
class LongPageTest {

    private static final int RUNS = 2_300;

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void everyRunComesOnceInItsOrderWhateverThePage() {
        server.store()
                .db()
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
