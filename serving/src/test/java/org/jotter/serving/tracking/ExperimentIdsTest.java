package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One rule for an experiment's id on every route that takes one: that of MLflow's SQL store. */
class ExperimentIdsTest {

    private static final List<String> CHANGES =
            List.of(
                    "experiments/update",
                    "experiments/set-experiment-tag",
                    "experiments/delete-experiment-tag",
                    "experiments/delete",
                    "experiments/restore",
                    "runs/create",
                    "logged-models");

    private static final List<String> SEARCHES =
            List.of("runs/search", "logged-models/search", "experiments/search-datasets");

    @RegisterExtension final ServedStore server = new ServedStore();

    @BeforeEach
    void experimentOne() {
        server.store().experiments().create("one");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "+1", " 1", "1 ", "01", "\t1"})
    void F2_whatPythonReadsAsOneIsTheExperimentOne(String id) {
        assertThat(ServedStore.ok(get(id)).at("/experiment/experiment_id").asText()).isEqualTo("1");
        for (String call : List.of("runs/create", "logged-models")) {
            assertThat(ServedStore.ok(change(call, id)).findValuesAsText("experiment_id"))
                    .as(call)
                    .containsOnly("1");
        }
        assertThat(ServedStore.ok(search("runs/search", id)).path("runs")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1337", "+9", " 9", "99999999999999999999"})
    void F2_aNumberThatNoExperimentHasIsNotFoundAndSearchedInVain(String id) {
        String missing = "404 RESOURCE_DOES_NOT_EXIST: No Experiment with id=";
        assertThat(ServedStore.error(get(id))).startsWith(missing);
        for (String call : CHANGES) {
            assertThat(ServedStore.error(change(call, id))).as(call).startsWith(missing);
        }
        for (String call : SEARCHES) {
            assertThat(ServedStore.ok(search(call, id))).as(call).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1.5", "a/../b", "1 2", "--1", "+"})
    void F2_whatIsNoNumberIsRefused(String id) {
        String refused =
                "400 INVALID_PARAMETER_VALUE: Invalid experiment ID '%s'. Experiment ID must be a valid integer."
                        .formatted(id);
        assertThat(ServedStore.error(get(id))).isEqualTo(refused);
        for (String call : CHANGES) {
            assertThat(ServedStore.error(change(call, id))).as(call).isEqualTo(refused);
        }
        for (String call : SEARCHES) {
            assertThat(ServedStore.error(search(call, id))).as(call).isEqualTo(refused);
        }
    }

    private HttpResponse<String> get(String id) {
        String query = URLEncoder.encode(id, StandardCharsets.UTF_8);
        return server.get("/api/2.0/mlflow/experiments/get?experiment_id=" + query);
    }

    private HttpResponse<String> change(String call, String id) {
        return server.post(
                call,
                json(
                        Map.of(
                                "experiment_id", id,
                                "new_name", "new",
                                "key", "k",
                                "value", "v",
                                "name", "m")));
    }

    private HttpResponse<String> search(String call, String id) {
        return server.post(call, json(Map.of("experiment_ids", List.of(id))));
    }

    private static String json(Object value) {
        return new ObjectMapper().valueToTree(value).toString();
    }
}
