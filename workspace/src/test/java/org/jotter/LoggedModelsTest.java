package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.models.TrainedModel;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelMetric;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelQuery.OrderBy;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.RunId;
import org.jotter.tracking.artifacts.RunFiles;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

/** Models as MLflow 3 keeps them: things of their own, which a run made. */
class LoggedModelsTest extends OpenWorkspace {

    private TrainedModel<Label> train() {
        return mlflow.train(new LogisticRegressionTrainer(), Departures.split());
    }

    private LoggedModel logged(TrainedModel<?> model) {
        return mlflow.getLoggedModel(model.modelUri().substring("models:/".length()));
    }

    @Test
    void aTrainingMakesALoggedModelWithItsParamsAndMetrics() {
        TrainedModel<Label> trained = train();

        LoggedModel model = logged(trained);
        assertThat(model.name()).isEqualTo("model");
        assertThat(model.info().status()).isEqualTo(LoggedModelStatus.READY);
        assertThat(model.info().sourceRunId()).isEqualTo(trained.runId());
        assertThat(model.params()).isEqualTo(onlyRun().data().params());
        assertThat(onlyRun().outputs())
                .containsExactly(new ModelOutput(model.modelId().value(), 0));
        assertThat(model.metrics())
                .extracting(LoggedModelMetric::metric)
                .filteredOn(metric -> metric.key().equals("roc_auc"))
                .singleElement()
                .satisfies(
                        metric ->
                                assertThat(metric.value())
                                        .isEqualTo(trained.evaluation().metrics().get("roc_auc")));
        assertThat(model.metrics())
                .as("a baseline is no measure of the model")
                .noneMatch(each -> each.metric().key().startsWith("baseline_"));
    }

    @Test
    void modelsAreSearchedByWhatWasMeasuredOfThem() {
        LoggedModel model = logged(train());
        LoggedModel copy = mlflow.logModel(train(), "copy");

        assertThat(mlflow.searchLoggedModels("metrics.roc_auc > 0 and name = 'model'"))
                .extracting(LoggedModel::modelId)
                .contains(model.modelId())
                .doesNotContain(copy.modelId());
        assertThat(
                        mlflow.searchLoggedModels(
                                LoggedModelQuery.all()
                                        .orderBy(OrderBy.descending("metrics.roc_auc"))))
                .extracting(LoggedModel::name)
                .containsExactly("model", "model", "copy");
    }

    @Test
    void aRegisteredModelKnowsItsVersions() {
        TrainedModel<Label> trained = train();
        mlflow.registerModel(trained.modelUri(), "delay");

        assertThat(logged(trained).registrations())
                .containsExactly(new LoggedModel.Registration("delay", 1));
        assertThat(jotter.store().registry().version("delay", 1).runId())
                .isEqualTo(trained.runId());
    }

    @Test
    void theFilesOfARunHoldItsModelsBesideItsArtifacts() {
        RunId run = new RunId(train().runId());
        RunFiles files = mlflow.files(run);

        assertThat(files.list(""))
                .extracting(ArtifactFile::path)
                .containsExactly("evaluation.json", "model");
        assertThat(files.list("model"))
                .extracting(ArtifactFile::path)
                .contains("model/MLmodel", "model/data_plan.json");
        assertThat(files.file("model/MLmodel")).content().contains("model_id: \"m-");
        assertThat(files.tree("", 3)).hasSize(3);
        assertThatThrownBy(() -> files.file("model/MLmodl"))
                .hasMessage(
                        ("The run '%s' has no artifact 'model/MLmodl'. Did you mean"
                                        + " 'model/MLmodel'? See what it holds with %%mlflow"
                                        + " artifacts %s")
                                .formatted(onlyRun().name(), run));
    }

    @Test
    void aModelThatCannotBeWrittenSaysSo() throws IOException {
        mlflow.startRun("keeper");
        Path models = jotter.folder().artifacts().resolve("0").resolve("models");
        Files.createDirectories(models.getParent());
        Files.writeString(models, "a file where a folder has to be");

        TrainedModel<Label> trained =
                ModelTraining.train(new LogisticRegressionTrainer(), Departures.split());
        assertThatThrownBy(() -> mlflow.logModel(trained, "model"))
                .hasMessageContaining("cannot be written");

        LoggedModel model = mlflow.searchLoggedModels("").get(0);
        assertThat(model.info().status()).isEqualTo(LoggedModelStatus.UPLOAD_FAILED);
        assertThat(onlyRun().outputs()).isEmpty();
        assertThat(mlflow.files(onlyRun().runId()).list("")).isEqualTo(List.of());
    }
}
