package org.jotter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.tracking.Experiment;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;

/** Experiments and runs by name and id, deleted and brought back. */
class LifecycleTest extends OpenWorkspace {

    @Test
    void aRunIsFoundByNameDeletedAndBroughtBack() {
        mlflow.startRun("logistic").close();
        RunId runId = mlflow.getRun("logistic").runId();

        mlflow.deleteRun(runId);
        assertThat(runs()).isEmpty();

        mlflow.restoreRun(runId);
        assertThat(runs()).extracting(Run::name).containsExactly("logistic");
    }

    @Test
    void aNestedRunKnowsItsParent() {
        ActiveRun parent = mlflow.startRun("parent");
        ActiveRun child = mlflow.startRun(StartRun.named("child").nested());

        assertThat(mlflow.getParentRun(child.runId()).map(Run::name)).contains("parent");
        assertThat(mlflow.getParentRun(parent.runId())).isEmpty();
    }

    @Test
    void anExperimentIsMadeTaggedDeletedAndBroughtBackByName() {
        mlflow.createExperiment("delays");
        assertThat(mlflow.experimentName()).isEqualTo("Default");
        mlflow.setExperiment("delays");
        mlflow.setExperimentTag("team", "red");
        mlflow.startRun("a").close();

        mlflow.deleteExperiment("delays");
        assertThat(mlflow.searchExperiments())
                .extracting(Experiment::name)
                .containsExactly("Default");
        assertThat(mlflow.getExperimentByName("delays").map(Experiment::lifecycleStage))
                .contains(LifecycleStage.DELETED);

        mlflow.restoreExperiment("delays");
        assertThat(mlflow.getExperimentByName("delays").orElseThrow().tags())
                .containsEntry("team", "red");
        assertThat(runs()).hasSize(1);
        assertThat(mlflow.getExperimentByName("nope")).isEmpty();
        assertThatThrownBy(() -> mlflow.createExperiment("delays"))
                .isInstanceOf(JotterException.class)
                .hasMessageStartingWith("Experiment(name=delays) already exists");
    }
}
