package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogModelTest {

    private static final String HISTORY = "mlflow.log-model.history";

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Runs runs;
    private RunId run;

    @BeforeEach
    void run() {
        runs = fresh.runs();
        run = fresh.run();
    }

    @Test
    void eachModelIsAddedToTheHistoryWithWhatMlflowKeepsOfIt() {
        runs.logModel(run, model("m"));
        runs.logModel(
                run,
                """
                {"artifact_path": "n", "flavors": {"onnx": {"config": {"a": 1}, "b": 2}},
                 "utc_time_created": "t", "run_id": "another", "signature": null}
                """);

        assertThatRun(runs.get(run))
                .hasTag(
                        HISTORY,
                        "[{\"run_id\":\"r\",\"artifact_path\":\"m\",\"utc_time_created\":\"t\","
                            + "\"model_uuid\":\"u\",\"flavors\":{\"sklearn\":{}}},"
                            + "{\"run_id\":\"another\",\"artifact_path\":\"n\","
                            + "\"utc_time_created\":\"t\",\"model_uuid\":null,\"flavors\":{\"onnx\":{\"b\":2}}}]");
    }

    @Test
    void theHistoryMayOutgrowEveryOtherTag() {
        for (int i = 0; i < 100; i++) {
            runs.logModel(run, model("m".repeat(100)));
        }
        runs.logModel(run, model("last"));

        assertThat(runs.get(run).tag(HISTORY).orElseThrow())
                .hasSizeGreaterThan(8000)
                .contains("\"artifact_path\":\"last\"");
    }

    @Test
    void whatIsMissingIsNamed() {
        assertRefused(
                () -> runs.logModel(run, "{}"),
                INVALID,
                "Model json is missing mandatory fields: {'artifact_path', 'flavors',"
                        + " 'utc_time_created', 'run_id'}");
        assertRefused(
                () -> runs.logModel(run, model("m").replace("flavors", "flavours")),
                INVALID,
                "Model json is missing mandatory fields: {'flavors'}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "[]", "null", "1", "{} {}", "{\"a\":"})
    void whatIsNoJsonObjectIsMalformed(String json) {
        assertRefused(
                () -> runs.logModel(run, json),
                INVALID,
                "Malformed model info. \n %s \n is not a valid JSON.".formatted(json));
    }

    @Test
    void aTagThatSomebodyElseSetIsNotLost() {
        runs.setTag(run, HISTORY, "my own words");

        assertRefused(
                () -> runs.logModel(run, model("m")),
                INVALID,
                "The tag 'mlflow.log-model.history' of the run holds no JSON list. Delete the tag");
        assertThatRun(runs.get(run)).hasTag(HISTORY, "my own words");
    }

    @Test
    void aDeletedOrUnknownRunTakesNoModel() {
        runs.delete(run);

        assertRefused(
                () -> runs.logModel(run, model("m")),
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(run));
        assertRefused(
                () -> runs.logModel(new RunId("nowhere"), model("m")),
                MISSING,
                "Run with id=nowhere not found. List runs with %mlflow runs");
    }

    private static String model(String path) {
        return """
        {"artifact_path": "%s", "flavors": {"sklearn": {}}, "utc_time_created": "t",
         "run_id": "r", "model_uuid": "u", "mlflow_version": "3.18.0"}
        """
                .formatted(path);
    }
}
