package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.jotter.features.TrainingSet;
import org.jotter.models.Evaluation;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

class RunDetailsTest extends OpenStore {

    @Test
    void aTrainedRunHasTheChartsOfItsEvaluationFirstOnItsCard() {
        Run run = finished("logistic", "roc_auc", 0.9);
        store.artifacts().logText(run.runId(), evaluation().toJson(), Evaluation.FILE);

        RunDetails details = RunDetails.of(store, run, RunFacts.NONE);
        assertThat(details.charts()).hasSameSizeAs(evaluation().charts()).isNotEmpty();
        assertThat(RunCard.of(details).text())
                .startsWith("Run logistic: FINISHED\n")
                .containsSubsequence("12 s", "Confusion matrix", "\nMetrics\n", "Artifacts");
    }

    @Test
    void itsModelsAreThereAndOneThatIsGoneIsLeftOut() {
        Run run = run("logistic");
        LoggedModel model =
                store.loggedModels()
                        .create(
                                NewLoggedModel.in(experiment.experimentId())
                                        .named("model")
                                        .from(run.runId()));
        store.loggedModels().finish(model.modelId(), LoggedModelStatus.READY);
        store.runs()
                .logOutputs(
                        run.runId(),
                        List.of(
                                new ModelOutput(model.modelId().value(), 0),
                                new ModelOutput("m-" + "0".repeat(32), 0)));

        RunDetails details = RunDetails.of(store, store.runs().get(run.runId()), RunFacts.NONE);
        assertThat(details.models()).extracting(LoggedModel::name).containsExactly("model");
        assertThat(details.artifacts()).containsExactly(new ArtifactFile("model", true, 0));
        assertThat(RunCard.of(details).text()).contains("made here");
    }

    @Test
    void anEvaluationThatIsNoJsonIsRefusedInASentence() {
        Run run = run("logistic");
        store.artifacts().logText(run.runId(), "{", Evaluation.FILE);

        assertThatThrownBy(() -> RunDetails.of(store, run, RunFacts.NONE))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The run's evaluation.json cannot be read. Train again to have its charts");
    }

    private static Evaluation evaluation() {
        DoubleColumn wind = DoubleColumn.create("wind");
        BooleanColumn late = BooleanColumn.create("late");
        for (int row = 0; row < 100; row++) {
            wind.append(row % 20);
            late.append(row % 20 > 11);
        }
        Table table = Table.create("departures", wind, late);
        TrainingSet set = new TrainingSet(table, "late", Optional.empty(), List.of());
        return ModelTraining.train(new LogisticRegressionTrainer(), set.split(0.8, 1)).evaluation();
    }
}
