package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jotter.features.TrainingSplit;
import org.jotter.models.TrainedModel;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.Table;

class ModelsOfRunsTest extends OpenWorkspace {

    private final TrainingSplit split = Departures.split();

    private TrainedModel<Label> train() {
        return mlflow.train(new LogisticRegressionTrainer(), split);
    }

    private List<String> artifacts(String runId) {
        return mlflow.files(new RunId(runId)).list("").stream().map(ArtifactFile::path).toList();
    }

    @Test
    void trainingWithoutARunMakesAFinishedOneWithAllOfIt() {
        TrainedModel<Label> model = train();

        Run run = onlyRun();
        assertThat(run.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(run.runId().value()).isEqualTo(model.runId());
        assertThat(run.data().params()).containsAllEntriesOf(model.params());
        assertThat(run.metric("accuracy_score").getAsDouble())
                .isEqualTo(model.evaluation().metrics().get("accuracy_score"))
                .isGreaterThan(run.metric("baseline_accuracy_score").getAsDouble());
        assertThat(artifacts(model.runId())).containsExactly("evaluation.json", "model");
        assertThat(mlflow.details(run.runId()).charts()).isNotEmpty();
        assertThat(mlflow.activeRun()).isEmpty();
    }

    @Test
    void trainingLogsToTheActiveRunAndLeavesItOpen() {
        ActiveRun run = mlflow.startRun("mine");
        TrainedModel<Label> model = train();

        assertThat(model.runId()).isEqualTo(run.runId().value());
        assertThat(stored(run).status()).isEqualTo(RunStatus.RUNNING);
    }

    @Test
    void aSecondTrainingInARunLogsToAChild() {
        ActiveRun run = mlflow.startRun("mine");
        train();
        TrainedModel<Label> second = train();

        Run child = jotter.store().runs().named(second.runId());
        assertThat(child.tag(RunTags.PARENT_RUN_ID)).contains(run.runId().value());
        assertThat(child.status()).isEqualTo(RunStatus.FINISHED);
        assertThat(mlflow.activeRun()).containsSame(run);
    }

    @Test
    void aTrainingThatFailsFailsItsOwnRun() {
        assertThatThrownBy(
                        () ->
                                mlflow.train(
                                        new LogisticRegressionTrainer(),
                                        new TrainingSplit(
                                                split.source(),
                                                split.train().emptyCopy(),
                                                split.test(),
                                                "empty")))
                .isInstanceOf(JotterException.class);

        assertThat(onlyRun().status()).isEqualTo(RunStatus.FAILED);
        assertThat(mlflow.activeRun()).isEmpty();
    }

    @Test
    void aLoggedModelIsLoadedByEachFormOfItsUri() {
        TrainedModel<Label> model = train();
        mlflow.registerModel(model.modelUri(), "delay", "champion");
        Table expected = model.predict(split.test());

        for (String uri :
                List.of(
                        model.modelUri(),
                        "runs:/%s/model".formatted(model.runId()),
                        "runs:/%s/model".formatted(onlyRun().name()),
                        "models:/delay/1",
                        "models:/delay/latest",
                        "models:/delay@champion",
                        "delay@champion",
                        "delay/1",
                        "delay")) {
            assertThat(mlflow.loadModel(uri).predict(split.test()).printAll())
                    .as(uri)
                    .isEqualTo(expected.printAll());
        }
    }

    @Test
    void aResolvedModelSaysWhereItWasFound() {
        TrainedModel<Label> model = train();
        mlflow.registerModel(model.modelUri(), "delay");

        ResolvedModel ofRun = mlflow.resolveModel(model.modelUri());
        assertThat(ofRun.name()).isEmpty();
        assertThat(ofRun.version()).isZero();
        ResolvedModel registered = mlflow.resolveModel("delay");
        assertThat(registered.name()).isEqualTo("delay");
        assertThat(registered.version()).isEqualTo(1);
        assertThat(registered.source()).isEqualTo(model.modelUri());
        assertThat(registered.model().info().runId()).isEqualTo(model.runId());
        assertThat("models:/" + registered.model().info().modelId()).isEqualTo(model.modelUri());
    }

    @Test
    void aModelIsKeptUnderANameOfTheCallers() {
        TrainedModel<Label> model = train();
        mlflow.startRun("keeper");

        LoggedModel logged = mlflow.logModel(model, "my_model");
        LoggedModel bare = mlflow.logModel(model.model(), "bare");

        assertThat(logged.modelUri()).matches("models:/m-[0-9a-f]{32}");
        assertThat(artifacts(logged.info().sourceRunId())).containsExactly("bare", "my_model");
        assertThat(mlflow.loadModel(logged.modelUri()).signature()).isEqualTo(model.signature());
        assertThat(mlflow.loadModel(bare.modelUri()).info().artifactPath()).isEqualTo("bare");
    }

    @Test
    void aModelTakesTheNameOfAModelAndOfNothingElse() {
        TrainedModel<Label> model = train();
        mlflow.startRun("keeper");
        mlflow.logText("x", "plots/x.txt");
        LoggedModel first = mlflow.logModel(model, "m");
        LoggedModel again = mlflow.logModel(model.model(), "m");
        RunId run = new RunId(again.info().sourceRunId());

        assertThatThrownBy(() -> mlflow.logModel(model, "plots"))
                .hasMessage(
                        "The run 'keeper' holds an artifact 'plots' that is no model. Choose"
                                + " another name");
        assertThat(artifacts(run.value())).containsExactly("m", "plots");
        assertThat(mlflow.files(run).file("plots/x.txt")).hasContent("x");
        assertThat(mlflow.files(run).model("m").map(LoggedModelInfo::modelId))
                .contains(again.modelId());
        assertThat(mlflow.resolveModel("runs:/%s/m".formatted(run)).source())
                .isEqualTo(again.modelUri());
        assertThat(mlflow.loadModel(first.modelUri()).signature()).isEqualTo(model.signature());
    }

    @Test
    void aModelNeedsANameOfItsOwn() {
        TrainedModel<Label> model = train();
        ActiveRun run = mlflow.startRun("keeper");
        mlflow.logText("x", "x.txt");

        for (String name : List.of("", " ")) {
            assertThatThrownBy(() -> mlflow.logModel(model, name))
                    .hasMessage(
                            "The model's name is '%s'. Give one, such as mlflow.logModel(model, \"model\")"
                                    .formatted(name));
        }
        for (String name : List.of(".", "../other", "a/b", "models:/a")) {
            assertThatThrownBy(() -> mlflow.logModel(model, name))
                    .hasMessageStartingWith("Invalid model name ('%s') provided.".formatted(name));
        }
        assertThat(artifacts(run.runId().value())).containsExactly("x.txt");
    }

    @Test
    void registeringTheSameModelAgainKeepsItsVersionAndMovesTheAlias() {
        TrainedModel<Label> first = train();
        TrainedModel<Label> second = train();

        assertThat(mlflow.registerModel(first.modelUri(), "delay", "champion").version())
                .isEqualTo(1);
        assertThat(mlflow.registerModel(second.modelUri(), "delay", "champion").version())
                .isEqualTo(2);
        ModelVersion again = mlflow.registerModel(first.modelUri(), "delay", "champion");

        assertThat(again.version()).isEqualTo(1);
        assertThat(again.aliases()).containsExactly("champion");
        assertThat(jotter.store().registry().version("delay", 2).aliases()).isEmpty();
        assertThat(jotter.store().registry().versions("delay")).hasSize(2);
    }

    @Test
    void aRegisteredModelIsRegisteredUnderASecondNameFromItsRun() {
        TrainedModel<Label> model = train();
        mlflow.registerModel(model.modelUri(), "delay");

        ModelVersion copy = mlflow.registerModel("models:/delay/1", "production");

        assertThat(copy.version()).isEqualTo(1);
        assertThat(copy.source()).isEqualTo(model.modelUri());
    }

    @Test
    void aStageMeansItsNewestVersion() {
        mlflow.registerModel(train().modelUri(), "delay");
        TrainedModel<Label> second = train();
        mlflow.registerModel(second.modelUri(), "delay");
        jotter.store().registry().transition("delay", 2, Stage.PRODUCTION, false);

        assertThat(mlflow.resolveModel("models:/delay/production").source())
                .isEqualTo(second.modelUri());
        assertThatThrownBy(() -> mlflow.loadModel("models:/delay/Staging"))
                .hasMessage(
                        "The registered model 'delay' has no version in stage Staging. See its"
                                + " versions with %models versions delay");
    }

    @Test
    void aCopiedVersionIsTheSameModel() {
        TrainedModel<Label> model = train();
        mlflow.registerModel(model.modelUri(), "delay");
        jotter.store().registry().copyVersion(new VersionKey("delay", 1), "production");
        jotter.store().registry().delete("delay");

        assertThat(mlflow.loadModel("production").info().runId()).isEqualTo(model.runId());
        assertThat(mlflow.registerModel("models:/production/1", "third").source())
                .isEqualTo(model.modelUri());
    }

    @Test
    void aVersionWhoseFilesAreElsewhereIsNamedWithThem() {
        jotter.store().registry().create("far");
        jotter.store().registry().createVersion(NewModelVersion.of("far", "s3://bucket/m"));

        assertThatThrownBy(() -> mlflow.loadModel("models:/far/1"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Version 1 of 'far' has its artifacts at 's3://bucket/m', which cannot be"
                                + " opened from here. Open them with a client of that store");
    }

    @Test
    void whatIsNotThereIsNotRegistered() {
        TrainedModel<Label> model = train();
        String run = onlyRun().name();

        assertThatThrownBy(
                        () ->
                                mlflow.registerModel(
                                        "runs:/%s/modle".formatted(model.runId()), "delay"))
                .hasMessage(
                        "The run '%s' has no model 'modle'. Did you mean 'model'? See what it holds with %%mlflow show %s"
                                .formatted(run, model.runId()));
        assertThat(jotter.store().registry().list()).isEmpty();
    }

    @Test
    void aRegisteredModelWithoutAVersionSaysHowToMakeOne() {
        jotter.store().registry().create("delay");

        assertThatThrownBy(() -> mlflow.loadModel("delay"))
                .hasMessage(
                        "The registered model 'delay' has no version. Make one with %register MODEL"
                                + " --name delay");
    }

    @Test
    void aCellsClassifierIsLoggedUnderItsVariableOnce() {
        TrainedModel<Label> model = train();
        ActiveRun cell = jotter.cellRuns().start(StartRun.named("cell"));
        mlflow.logModel(model, "mine");

        jotter.cellRuns().autolog(cell, "mine", model.model());
        jotter.cellRuns().autolog(cell, "other", model.model());
        jotter.cellRuns().autolog(cell, "text", "no model");

        assertThat(artifacts(cell.runId().value())).containsExactly("mine", "other");
        assertThat(mlflow.loadModel("runs:/%s/mine".formatted(cell.runId())).signature())
                .as("the one with its data plan stays")
                .isEqualTo(model.signature());
    }
}
