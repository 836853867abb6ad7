package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.TrainedModel;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.ensemble.AdaBoostTrainer;
import org.tribuo.classification.ensemble.VotingCombiner;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import org.tribuo.common.tree.RandomForestTrainer;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Table;

class ModelTrainingTest {

    private final TrainingSplit split = Flights.split(Flights.table(2000));

    @Test
    void aLogisticRegressionBeatsTheMajority() {
        TrainedModel<Label> trained = ModelTraining.train(new LogisticRegressionTrainer(), split);

        assertThat(trained.evaluation().metrics().get("roc_auc")).isGreaterThan(0.8);
        assertThat(trained.evaluation().metrics().get("baseline_roc_auc")).isEqualTo(0.5);
        assertThat(trained.evaluation().metrics().get("example_count")).isEqualTo(400);
    }

    @Test
    void theSameTrainerTwiceAndANewOneGiveTheSameMetrics() {
        assertSameMetrics(new LogisticRegressionTrainer(), new LogisticRegressionTrainer());
    }

    @Test
    void aForestIsAsRepeatableAsALine() {
        assertSameMetrics(forest(), forest());
    }

    @Test
    void boostingIsRepeatableThoughTribuoForgetsItsInnerTrainer() {
        assertSameMetrics(boosting(), boosting());
    }

    private void assertSameMetrics(Trainer<Label> used, Trainer<Label> fresh) {
        var first = ModelTraining.train(used, split).evaluation();
        var second = ModelTraining.train(used, split).evaluation();
        var third = ModelTraining.train(fresh, split).evaluation();

        assertThat(second).isEqualTo(first);
        assertThat(third).isEqualTo(first);
    }

    private static Trainer<Label> forest() {
        return new RandomForestTrainer<>(
                new CARTClassificationTrainer(5, 0.5f, 7), new VotingCombiner(), 5, 7);
    }

    private static Trainer<Label> boosting() {
        return new AdaBoostTrainer(new CARTClassificationTrainer(3, 0.5f, 7), 5, 7);
    }

    @Test
    void predictionsHaveTheLabelsTypeThenAProbabilityForEachLabel() {
        TrainedModel<Label> trained = ModelTraining.train(new LogisticRegressionTrainer(), split);

        Table frame = trained.predict(split.test());

        assertThat(frame.columnNames())
                .containsExactly("prediction", "probability_false", "probability_true");
        assertThat(frame.types())
                .containsExactly(ColumnType.BOOLEAN, ColumnType.DOUBLE, ColumnType.DOUBLE);
        assertThat(frame.rowCount()).isEqualTo(400);
        for (int row = 0; row < 400; row++) {
            double yes = frame.doubleColumn("probability_true").get(row);
            double no = frame.doubleColumn("probability_false").get(row);
            assertThat(yes + no).isBetween(1 - 1e-12, 1 + 1e-12);
            assertThat(frame.booleanColumn("prediction").get(row)).isEqualTo(yes > no);
        }
    }

    @Test
    void theSignatureHoldsNeitherTheLabelNorTheTime() {
        TrainedModel<Label> trained = ModelTraining.train(new LogisticRegressionTrainer(), split);

        assertThat(trained.signature().inputs())
                .containsExactly(
                        new ColumnSpec("origin", DataType.STRING, true),
                        new ColumnSpec("distance", DataType.INTEGER, true),
                        new ColumnSpec("wind", DataType.DOUBLE, false),
                        new ColumnSpec("holiday", DataType.BOOLEAN, true));
        assertThat(trained.signature().outputs())
                .containsExactly(
                        new ColumnSpec("prediction", DataType.BOOLEAN, true),
                        new ColumnSpec("probability_false", DataType.DOUBLE, true),
                        new ColumnSpec("probability_true", DataType.DOUBLE, true));
    }

    @Test
    void aModelThatIsNotLoggedSaysSo() {
        TrainedModel<Label> trained = ModelTraining.train(new LogisticRegressionTrainer(), split);

        assertThatThrownBy(trained::modelUri)
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model is not logged yet. Log it with mlflow.logModel(model,"
                                + " \"model\")");
        assertThat(trained.logged("r1", "runs:/r1/model").modelUri()).isEqualTo("runs:/r1/model");
    }
}
