package org.jotter.magics.mlflow.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jotter.ActiveRun;
import org.jotter.magics.NotebookTest;
import org.jotter.tracking.Batch;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** {@code %mlflow models}: logged models of an experiment. */
class LoggedModelsMagicTest extends NotebookTest {

    private LoggedModelId shallow;
    private LoggedModelId deep;

    @BeforeEach
    void twoModels() {
        jotter.mlflow().setExperiment("delays");
        shallow = ready("shallow", 0.7);
        nextMillisecond();
        deep = ready("deep", 0.8);
    }

    private LoggedModelId ready(String name, double auc) {
        try (ActiveRun run = jotter.mlflow().startRun(name + "-run")) {
            LoggedModel model =
                    jotter.store()
                            .loggedModels()
                            .create(
                                    NewLoggedModel.in(run.run().info().experimentId())
                                            .named(name)
                                            .from(run.runId()));
            MetricSource source = MetricSource.model(model.modelId());
            run.log(
                    Batch.ofMetrics(
                            List.of(
                                    new Metric("auc", auc / 2, 1000, 0, source),
                                    new Metric("auc", auc, 1000, 1, source))));
            jotter.store().loggedModels().finish(model.modelId(), LoggedModelStatus.READY);
            return model.modelId();
        }
    }

    private String steady(String text) {
        return text.replaceAll("\\d{4}-\\d\\d-\\d\\d [\\d:]{8}", "WHEN")
                .replace(shallow.value(), "m-SHALLOW")
                .replace(deep.value(), "m-DEEP");
    }

    @Test
    void modelsAreListedNewestFirstWithTheirLatestMetricsAndVersions() {
        jotter.store().registry().create("delay");
        jotter.store().registry().createVersion(NewModelVersion.of("delay", "models:/" + shallow));

        assertThat(steady(shown("%mlflow models")))
                .isEqualTo(
                        """
                        Logged models of delays
                        model    model id                            made by      created (UTC)        registered as  auc
                        deep     m-DEEP  deep-run     WHEN                 0.8
                        shallow  m-SHALLOW  shallow-run  WHEN  delay/1        0.7
                        """);
    }

    @Test
    void aFilterAndAnOrderSayWhich() {
        List<LoggedModel> all = models("%mlflow models --order-by \"metrics.auc ASC\"");
        assertThat(all).extracting(LoggedModel::name).containsExactly("shallow", "deep");

        assertThat(models("%mlflow models --filter \"metrics.auc > 0.75\""))
                .extracting(LoggedModel::name)
                .containsExactly("deep");
        assertThat(models("%mlflow models --limit 1")).hasSize(1);
        assertThat(models("%mlflow models --experiment Default")).isEmpty();
        assertThatShown("%mlflow models --experiment Default")
                .isEqualTo(
                        "The experiment 'Default' has no logged models yet. mlflow.train(...) makes"
                                + " one\n");
        assertThatShown("%mlflow models --filter \"name = 'x'\"")
                .isEqualTo("No logged models of delays match the filter\n");
    }

    @SuppressWarnings("unchecked")
    private List<LoggedModel> models(String cell) {
        return (List<LoggedModel>) run(cell);
    }

    @Test
    void whatIsNoFilterOrOrderIsRefused() {
        assertRefused(
                "%mlflow models --order-by \"auc\"",
                "Invalid attribute key 'auc' specified. Valid keys are ['name', 'model_id',"
                        + " 'model_type', 'status', 'status_message', 'lifecycle_stage',"
                        + " 'experiment_id', 'source_run_id', 'creation_timestamp',"
                        + " 'last_updated_timestamp']. A metric is written metrics.auc");
        assertRefused(
                "%mlflow models --order-by \"metrics.auc up\"",
                "Invalid value \"metrics.auc up\" for option '--order-by' supplied: an order is"
                        + " like 'metrics.auc DESC'");
        assertRefused(
                "%mlflow models --experiment delay",
                "No experiment named 'delay'. Did you mean 'delays'? List them with %mlflow"
                        + " experiments");
    }

    @Test
    void oneModelIsACard() {
        LoggedModel model = jotter.mlflow().getLoggedModel(deep.value());

        assertThat(steady(shown("mlflow.getLoggedModel(\"%s\")".formatted(deep))))
                .isEqualTo(
                        """
                        Logged model deep
                        created (UTC):  WHEN
                        made by run:    %s
                        models:/m-DEEP
                        Metrics
                        metric  value
                        auc       0.8
                        """
                                .formatted(model.info().sourceRunId()));
    }

    @Test
    void aModelThatIsNotWholeSaysSo() {
        jotter.store().loggedModels().finish(deep, LoggedModelStatus.UPLOAD_FAILED);

        assertThatShown("%mlflow models").contains("deep (UPLOAD_FAILED)");
        assertThatShown("mlflow.getLoggedModel(\"%s\")".formatted(deep))
                .contains("status:         UPLOAD_FAILED\n");
    }
}
