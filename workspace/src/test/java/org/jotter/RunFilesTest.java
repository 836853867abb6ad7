package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.artifacts.RunFiles;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.RunDetails;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

class RunFilesTest extends OpenWorkspace {

    private RunFiles files(ActiveRun run) {
        return mlflow.files(run.runId());
    }

    private static List<String> paths(List<ArtifactFile> files) {
        return files.stream().map(ArtifactFile::path).toList();
    }

    @Test
    void aPathIsReadWithSlashesAndDotsToSpare() {
        ActiveRun run = mlflow.startRun("logistic");
        mlflow.train(new LogisticRegressionTrainer(), Departures.split());
        run.logText("x", "plots/deep/a.txt");

        for (String path : List.of("plots/deep", "plots/deep/", "./plots//deep")) {
            assertThat(files(run).get(path)).isEqualTo(new ArtifactFile("plots/deep", true, 0));
            assertThat(paths(files(run).list(path))).containsExactly("plots/deep/a.txt");
            assertThat(paths(files(run).tree(path, 10))).containsExactly("plots/deep/a.txt");
        }
        assertThat(paths(files(run).list("./model/"))).contains("model/MLmodel");
        assertThat(files(run).get("model/").isDir()).isTrue();
        assertThat(files(run).get(".//model//MLmodel").path()).isEqualTo("model/MLmodel");
        assertThat(paths(files(run).list("."))).contains("model", "plots");
    }

    @Test
    void aModelOfANameThatNoFolderCanHaveHidesNothing() {
        ActiveRun run = mlflow.startRun("logistic");
        run.logText("x", "notes.txt");
        LoggedModel model =
                jotter.store()
                        .loggedModels()
                        .create(
                                NewLoggedModel.in(mlflow.experiment().experimentId())
                                        .named("x".repeat(300))
                                        .from(run.runId()));
        jotter.store().loggedModels().finish(model.modelId(), LoggedModelStatus.READY);

        assertThat(paths(files(run).list(""))).containsExactly("notes.txt");
        assertThat(paths(mlflow.details(run.runId()).artifacts())).containsExactly("notes.txt");
    }

    @Test
    void aRunWithFilesOnAnotherMachineIsShownWithoutThem() {
        jotter.store().experiments().create(NewExperiment.named("far").at("s3://bucket/far"));
        mlflow.setExperiment("far");
        ActiveRun run = mlflow.startRun("logistic");
        run.logMetric("auc", 0.9);

        RunDetails details = mlflow.details(run.runId());
        assertThat(details.artifactsAreHere()).isFalse();
        assertThat(details.artifacts()).isEmpty();
        assertThat(details.run().metric("auc")).hasValue(0.9);
    }

    @Test
    void noModelIsTrainedWhoseFilesCouldNotBeKept() {
        jotter.store().experiments().create(NewExperiment.named("far").at("s3://bucket/far"));
        mlflow.setExperiment("far");

        assertThatThrownBy(() -> mlflow.train(new LogisticRegressionTrainer(), Departures.split()))
                .isInstanceOf(JotterException.class)
                .hasMessageContaining("has its artifacts at 's3://bucket/far/")
                .hasMessageEndingWith("Open them with a client of that store");
        assertThat(onlyRun().data().params()).isEmpty();
    }
}
