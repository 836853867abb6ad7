package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tribuo.math.optimisers.SGD.getSimpleSGD;

import java.util.List;
import java.util.Optional;
import org.jotter.features.TrainingSet;
import org.jotter.models.TrainedModel;
import org.jotter.models.training.ModelTraining;
import org.jotter.tables.Tables;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.junit.jupiter.api.Test;
import org.tribuo.Trainer;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.regression.baseline.DummyRegressionTrainer;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import tech.tablesaw.api.Table;

/** What the cards say of models that were really trained, on the penguins of the notebooks. */
class BaselineVerdictTest extends OpenStore {

    private static final Table PENGUINS = Tables.csv("../notebooks/data/penguins.csv");

    private static <T extends org.tribuo.Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, String label) {
        Table known = PENGUINS.dropWhere(PENGUINS.column(label).isMissing());
        TrainingSet set = new TrainingSet(known, label, Optional.empty(), List.of());
        return ModelTraining.train(trainer, set.split(0.8, 42));
    }

    private String runCard(TrainedModel<?> model) {
        Run run = run("penguins");
        model.evaluation()
                .metrics()
                .forEach(
                        (key, value) ->
                                store.runs().logMetric(run.runId(), new Metric(key, value, 0, 0)));
        return RunCard.of(store.runs().get(run.runId())).text();
    }

    private void assertBothSay(TrainedModel<?> model, String sentence) {
        assertThat(runCard(model)).contains(sentence);
        assertThat(TrainedModelCard.of(model).text()).contains(sentence);
    }

    private void assertNeitherSays(TrainedModel<?> model) {
        assertThat(runCard(model) + TrainedModelCard.of(model).text()).doesNotContain("No better");
    }

    @Test
    void D13_boostedStumpsThatLearnNothingAreToldSo() {
        TrainedModel<?> boosted =
                train(new AdaBoostTrainer(new CARTClassificationTrainer(2), 10), "species");

        assertBothSay(
                boosted,
                "No better than a model that always answers the most frequent label:"
                        + " accuracy_score");
    }

    @Test
    void D13_aTreeThatLearnsIsNot() {
        assertNeitherSays(train(new CARTClassificationTrainer(4), "species"));
    }

    /** The same answers, added up in another way. */
    @Test
    void D13_aRegressionThatAnswersTheMeanIsToldSo() {
        for (Trainer<org.tribuo.regression.Regressor> trainer :
                List.of(DummyRegressionTrainer.createMeanTrainer(), new CARTRegressionTrainer(0))) {
            assertBothSay(
                    train(trainer, "body_mass_g"),
                    "No better than a model that always answers the mean: root_mean_squared_error");
        }
    }

    @Test
    void D13_oneThatIsWorseThanTheMeanIsToldSo() {
        assertBothSay(
                train(
                        new LinearSGDTrainer(new SquaredLoss(), getSimpleSGD(1e-9), 1, 1L),
                        "body_mass_g"),
                "No better than a model that always answers the mean: root_mean_squared_error");
    }

    @Test
    void D13_aRegressionThatLearnsIsNot() {
        TrainedModel<?> tree = train(new CARTRegressionTrainer(4), "body_mass_g");

        assertNeitherSays(tree);
        assertThat(runCard(tree)).contains("mean baseline").doesNotContain("majority");
    }
}
