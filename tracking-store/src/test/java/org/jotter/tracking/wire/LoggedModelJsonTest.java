package org.jotter.tracking.wire;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModel.Registration;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelStatus;
import org.junit.jupiter.api.Test;

class LoggedModelJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final LoggedModelInfo INFO =
            new LoggedModelInfo(
                    new LoggedModelId("m-1"),
                    new ExperimentId("0"),
                    "forest",
                    "",
                    "",
                    "mlflow-artifacts:/0/models/m-1/artifacts",
                    LoggedModelStatus.READY,
                    "",
                    1,
                    1,
                    LifecycleStage.ACTIVE);

    @Test
    void aTagSaysWhichVersionsAreMadeOfIt() throws IOException {
        JsonNode tags =
                tags(List.of(new Registration("delays", 3), new Registration("a \"b\"", 1)));

        assertThat(tags).hasSize(1);
        assertThat(tags.at("/0/key").asText()).isEqualTo("mlflow.modelVersions");
        assertThat(tags.at("/0/value").asText())
                .isEqualTo(
                        "[{\"name\": \"delays\", \"version\": 3}, {\"name\": \"a \\\"b\\\"\","
                                + " \"version\": 1}]");
    }

    @Test
    void withoutVersionsThereIsNoSuchTag() throws IOException {
        assertThat(tags(List.of())).isEmpty();
    }

    @Test
    void noResultsAtAllAreTheUsual50() {
        assertThat(maxResults("0")).isEqualTo(50);
        assertThat(maxResults("7")).isEqualTo(7);
    }

    @Test
    void aStatusThatIsNoneIsRefusedByName() {
        assertThatThrownBy(() -> LoggedModelJson.status(request("{\"status\": \"READY\"}")))
                .hasMessage(
                        "Invalid value \"READY\" for parameter 'status' supplied: it is"
                                + " LOGGED_MODEL_PENDING, LOGGED_MODEL_READY or"
                                + " LOGGED_MODEL_UPLOAD_FAILED");
        assertThatThrownBy(() -> LoggedModelJson.status(request("{}")))
                .hasMessageStartingWith("Missing value for required parameter 'status'.");
    }

    private static RequestFields request(String body) {
        return RequestFields.ofJson(body.getBytes(UTF_8));
    }

    private static int maxResults(String given) {
        String body = "{\"experiment_ids\": [\"1\"], \"max_results\": %s}".formatted(given);
        return LoggedModelJson.query(request(body)).maxResults();
    }

    private static JsonNode tags(List<Registration> registrations) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            LoggedModelJson.write(
                    json, new LoggedModel(INFO, Map.of(), List.of(), Map.of(), registrations));
        }
        return JSON.readTree(text.toString()).at("/info/tags");
    }
}
