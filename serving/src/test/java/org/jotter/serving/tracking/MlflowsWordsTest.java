package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Codes are MLflow's and words are ours, save these: MLflow's own clients look for them. The page
 * about the tracking server lists them, and where more is taken than MLflow takes.
 */
class MlflowsWordsTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void F6_theWordsThatClientsLookForAreMlflows() {
        server.store().experiments().create("taken");
        assertSays(
                server.post("experiments/create", "{\"name\": \"taken\"}"),
                "400 RESOURCE_ALREADY_EXISTS: Experiment(name=taken) already exists");
        assertSays(
                get("experiments/get?experiment_id=77"),
                "404 RESOURCE_DOES_NOT_EXIST: No Experiment with id=77 exists");
        assertSays(
                get("runs/get?run_id=0123456789abcdef0123456789abcdef"),
                "404 RESOURCE_DOES_NOT_EXIST: Run with id=0123456789abcdef0123456789abcdef not"
                        + " found");
        assertSays(
                get("registered-models/get?name=nope"),
                "404 RESOURCE_DOES_NOT_EXIST: Registered Model with name=nope not found");
        ServedStore.ok(server.post("registered-models/create", "{\"name\": \"there\"}"));
        assertSays(
                get("model-versions/get?name=there&version=1"),
                "404 RESOURCE_DOES_NOT_EXIST: Model Version (name=there, version=1) not found");
        assertSays(
                server.post(
                        "runs/search", "{\"experiment_ids\": [\"0\"], \"page_token\": \"none\"}"),
                "400 INVALID_PARAMETER_VALUE: Invalid page token, ");
    }

    @Test
    void F6_registeredModelsAreOrderedByMoreThanMlflowOrdersThemBy() {
        for (String name : new String[] {"first", "second"}) {
            ServedStore.ok(
                    server.post("registered-models/create", "{\"name\": \"%s\"}".formatted(name)));
        }
        ServedStore.ok(
                server.post(
                        "registered-models/set-tag",
                        "{\"name\": \"second\", \"key\": \"rank\", \"value\": \"1\"}"));
        assertThat(names("creation_timestamp%20ASC")).containsExactly("first", "second");
        assertThat(names("tags.rank%20ASC")).startsWith("second");
    }

    private List<String> names(String order) {
        return ServedStore.ok(get("registered-models/search?order_by=" + order))
                .path("registered_models")
                .findValuesAsText("name");
    }

    private HttpResponse<String> get(String route) {
        return server.get("/api/2.0/mlflow/" + route);
    }

    private static void assertSays(HttpResponse<String> answer, String beginning) {
        assertThat(ServedStore.error(answer)).startsWith(beginning);
    }
}
