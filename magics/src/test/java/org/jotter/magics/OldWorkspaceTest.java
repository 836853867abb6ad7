package org.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jotter.Jotter;
import org.jotter.Mlflow;
import org.jotter.features.TrainingSet;
import org.jotter.magics.jshell.JShellNotebook;
import org.jotter.models.LoadedModel;
import org.jotter.serving.endpoints.EndpointTables;
import org.jotter.serving.endpoints.RequestLog;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * A workspace that an early 0.1.0 wrote, with one of everything it could keep, is read and goes on.
 */
class OldWorkspaceTest {

    @TempDir Path folder;

    private final StringBuilder out = new StringBuilder();
    private Jotter jotter;
    private Mlflow mlflow;
    private JShellNotebook notebook;

    @BeforeEach
    void open() throws IOException {
        Path workspace = folder.resolve(".jotter");
        unpack("/old/workspace-0.1.zip", workspace);
        notebook = JShellNotebook.open(host -> jotter = Jotter.open(workspace, host), out);
        mlflow = jotter.mlflow();
        mlflow.setExperiment("flight-delays");
    }

    @AfterEach
    void close() {
        notebook.close();
        jotter.close();
    }

    @Test
    void itsRunsAreAllThere() {
        assertThat(mlflow.searchRuns(""))
                .extracting(Run::name)
                .containsExactly("child", "parent", "serene-deer-919", "tree", "logistic");
        assertThat(mlflow.searchRuns("metrics.roc_auc > 0.95"))
                .extracting(Run::name)
                .containsExactly("logistic");
        assertThat(mlflow.getParentRun(mlflow.getRun("child").runId()).orElseThrow().name())
                .isEqualTo("parent");
        assertThat(mlflow.restoreRun("scratch").data().params())
                .containsEntry("my_param", "my_value");
    }

    @Test
    void aRunHasWhatWasLogged() {
        Run run = mlflow.getRun("logistic");

        assertThat(run.info().status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.data().params()).hasSize(20).containsEntry("epochs", "5");
        assertThat(run.data().metrics().get("f1_score").value()).isEqualTo(0.8333333333333334);
        assertThat(jotter.store().runs().metricHistory(run.runId(), "my_metric")).hasSize(5);
        assertThat(run.tag("stage")).contains("first");
        assertThat(mlflow.files(run.runId()).file("notes/hello.txt")).hasContent("hello");
        assertThat(mlflow.details(run.runId()).charts()).hasSize(3);
    }

    @Test
    void itsModelsPredictWhatTheyPredictedThen() {
        LoadedModel champion = mlflow.loadModel("flight-delay@champion");

        Table predicted = champion.predict(champion.inputExample().first(2));

        assertThat(predicted.doubleColumn("probability_true").get(0))
                .isCloseTo(0.7091762399298153, within(1e-12));
        assertThat(predicted.doubleColumn("probability_true").get(1))
                .isCloseTo(0.9938762525160174, within(1e-12));
        assertThat(
                        mlflow.loadModel("runs:/%s/model".formatted(run("tree")))
                                .predict(champion.inputExample()))
                .isNotNull();
    }

    private String run(String name) {
        return mlflow.getRun(name).runId().value();
    }

    @Test
    void itsRegistryAndLoggedModelsAreAllThere() {
        ModelVersion version = mlflow.getModelVersion("models:/flight-delay@champion");

        assertThat(version.version()).isEqualTo(1);
        assertThat(version.runId()).isEqualTo(run("logistic"));
        assertThat(jotter.store().registry().named("flight-delay").tags())
                .containsEntry("owner", "delays");
        assertThat(mlflow.searchLoggedModels("metrics.roc_auc > 0.95"))
                .extracting(LoggedModel::modelId)
                .extracting(Object::toString)
                .containsExactly(version.modelId());
    }

    @Test
    void itsFeaturesAreLookedUpAsTheyWere() {
        assertThat(jotter.fs().readTable("weather_hourly").doubleColumn("temp").get(0))
                .isEqualTo(99.5);
        assertThat(jotter.fs().readTable("weather_hourly", 1).doubleColumn("temp").get(0))
                .isEqualTo(69);
        Table departures =
                Table.create(
                        StringColumn.create("from", "LGA"),
                        DateTimeColumn.create("at", List.of(LocalDateTime.of(2013, 1, 1, 23, 30))));
        TrainingSet set =
                jotter.fs()
                        .createTrainingSet(departures)
                        .lookup("weather_hourly", l -> l.lookupKey("from").timestampLookupKey("at"))
                        .create();
        assertThat(set.table().doubleColumn("temp").get(0)).isEqualTo(87.5);
    }

    @Test
    void itsRequestLogIsThere() {
        RequestLog log = new RequestLog(EndpointTables.in(jotter.db()));

        assertThat(log.list("flight-delay", 10))
                .singleElement()
                .satisfies(
                        request -> {
                            assertThat(request.statusCode()).isEqualTo(200);
                            assertThat(request.response()).contains("0.9938762525160174");
                        });
    }

    @Test
    void everyMagicShowsIt() {
        assertThat(shown("%mlflow runs")).contains("logistic", "tree", "0.9788");
        assertThat(shown("%mlflow show logistic")).contains("my_metric", "Confusion matrix");
        assertThat(shown("%mlflow compare logistic tree")).contains("roc_auc");
        assertThat(shown("%models versions flight-delay")).contains("champion");
        assertThat(shown("%models history flight-delay")).contains("champion");
        assertThat(shown("%features describe weather_hourly")).contains("Hourly weather");
        assertThat(shown("%quiz history")).contains("mlops-in-databricks");
        assertThat(shown("%mlflow gc")).contains("scratch");
    }

    @Test
    void itGoesOn() {
        assertThat(shown("%serve flight-delay@champion")).contains("http://127.0.0.1:");
        try (var more = mlflow.startRun("more")) {
            mlflow.logMetric("my_metric", 1);
        }
        assertThat(mlflow.registerModel(mlflow.getModelVersion("flight-delay").source(), "twin"))
                .extracting(ModelVersion::version)
                .isEqualTo(1);
        assertThat(shown("%mlflow runs")).contains("more");
    }

    private String shown(String cell) {
        out.setLength(0);
        notebook.run(cell);
        return out.toString();
    }

    private static void unpack(String resource, Path folder) throws IOException {
        try (InputStream file = OldWorkspaceTest.class.getResourceAsStream(resource);
                ZipInputStream zip = new ZipInputStream(file)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                Files.createDirectories(target.getParent());
                Files.copy(zip, target);
            }
        }
    }
}
