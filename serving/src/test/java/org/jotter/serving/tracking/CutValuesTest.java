package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Limits;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is too long is cut as MLflow cuts it, and the log says so. */
class CutValuesTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    private final Logger logger = Logger.getLogger(Limits.class.getName());
    private final Warnings warnings = new Warnings();

    private static final class Warnings extends Handler {
        private final List<String> messages = new ArrayList<>();

        @Override
        public void publish(LogRecord message) {
            messages.add(message.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @BeforeEach
    void listen() {
        logger.addHandler(warnings);
    }

    @AfterEach
    void listenNoMore() {
        logger.removeHandler(warnings);
    }

    @Test
    void aCutParamOrTagIsAWarning() {
        RunId run = server.store().runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
        String body = "{\"run_id\":\"%s\",\"key\":\"notes\",\"value\":\"%s\"}";

        ServedStore.ok(server.post("runs/log-parameter", body.formatted(run, "v".repeat(7000))));
        ServedStore.ok(server.post("runs/set-tag", body.formatted(run, "v".repeat(8001))));
        ServedStore.ok(server.post("runs/set-tag", body.formatted(run, "v".repeat(8000))));

        assertThat(server.store().runs().get(run).param("notes")).contains("v".repeat(6000));
        assertThat(warnings.messages)
                .containsExactly(
                        "Param 'notes' has 7000 characters and is cut to 6000. Log long text as an"
                                + " artifact",
                        "Tag 'notes' has 8001 characters and is cut to 8000. Log long text as an"
                                + " artifact");
    }
}
