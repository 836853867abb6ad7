package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.junit.jupiter.api.Test;

class LoggingTest extends OpenWorkspace {

    @Test
    void paramsOfAnyTypeAreKeptAsText() {
        mlflow.logParam("depth", 3);
        mlflow.logParams(Map.of("rate", 0.5, "on", true));

        assertThat(onlyRun().data().params())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("depth", "3", "rate", "0.5", "on", "True"));
    }

    @Test
    void aParamKeepsItsFirstValueAndARefusedBatchChangesNothing() {
        mlflow.logParam("depth", 3);

        assertThatThrownBy(() -> mlflow.logParams(Map.of("depth", 4, "rate", 1)))
                .hasMessageStartingWith("Changing param values is not allowed.");

        assertThat(onlyRun().data().params()).containsOnly(Map.entry("depth", "3"));
    }

    @Test
    void metricsHaveAHistoryByStep() {
        mlflow.logMetric("loss", 0.5);
        mlflow.logMetric("loss", 0.25, 1);
        mlflow.logMetrics(Map.of("loss", 0.125, "epochs", 3), 2);
        mlflow.logMetrics(Map.of("rows", 10));

        assertThat(jotter.store().runs().metricHistory(onlyRun().runId(), "loss"))
                .extracting(Metric::step, Metric::value)
                .containsExactly(tuple(0L, 0.5), tuple(1L, 0.25), tuple(2L, 0.125));
        assertThat(onlyRun().metric("epochs")).hasValue(3);
        assertThat(onlyRun().metric("rows")).hasValue(10);
    }

    @Test
    void aTagCanBeSetAgain() {
        mlflow.setTag("stage", "draft");
        mlflow.setTag("stage", 2);

        assertThat(onlyRun().tag("stage")).contains("2");
    }

    @Test
    void filesFoldersAndTextsAreKeptAsArtifacts() throws IOException {
        Path file = Files.writeString(home.resolve("notes.txt"), "notes");
        mlflow.logArtifact(file.toString());
        mlflow.logArtifact(file.toString(), "docs");
        mlflow.logText("x = 1", "config/x.txt");

        Run run = onlyRun();
        assertThat(mlflow.details(run.runId()).artifacts())
                .extracting(ArtifactFile::path)
                .containsExactly("config", "docs", "notes.txt");
        assertThat(jotter.store().artifacts().download(run.runId(), "docs/notes.txt"))
                .hasContent("notes");
        assertThat(jotter.store().artifacts().download(run.runId(), "config/x.txt"))
                .hasContent("x = 1");
    }

    @Test
    void aRunWithoutATrainingHasNoCharts() {
        mlflow.logMetric("m", 1);

        assertThat(mlflow.details(onlyRun().runId()).charts()).isEmpty();
    }

    @Test
    void searchLooksInTheActiveExperimentNewestFirst() {
        mlflow.startRun("default").close();
        mlflow.setExperiment("delays");
        try (ActiveRun run = mlflow.startRun("good")) {
            mlflow.logMetric("auc", 0.9);
        }
        try (ActiveRun run = mlflow.startRun("bad")) {
            mlflow.logMetric("auc", 0.4);
        }

        assertThat(mlflow.searchRuns("metrics.auc > 0.5"))
                .extracting(Run::name)
                .containsExactly("good");
        assertThat(mlflow.searchRuns("")).hasSize(2);
        assertThat(mlflow.searchRuns(RunQuery.all().orderBy("metrics.auc DESC")))
                .extracting(Run::name)
                .containsExactly("good", "bad", "default");
    }
}
