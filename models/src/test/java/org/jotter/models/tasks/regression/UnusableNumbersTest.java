package org.jotter.models.tasks.regression;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.models.Flights;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.math.optimisers.SGD;
import org.tribuo.regression.rtree.CARTRegressionTrainer;
import org.tribuo.regression.sgd.linear.LinearSGDTrainer;
import org.tribuo.regression.sgd.objectives.SquaredLoss;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Labels that no regression can learn from, and trainings that run away. */
class UnusableNumbersTest {

    private final Table table = Flights.table(200);

    @Test
    void aLabelThatIsNoNumberIsRefused() {
        assertRefused(
                "late",
                "The label column 'late' is boolean; a regression needs a number. Train a"
                        + " classifier, with new LogisticRegressionTrainer(), or take a column of"
                        + " numbers");
    }

    @Test
    void rowsWithoutALabelAreCounted() {
        assertRefused(
                "wind",
                "The label column 'wind' has 18 rows without a value. Drop them first:"
                        + " table.dropWhere(table.column(\"wind\").isMissing())");
    }

    @Test
    void aLabelThatIsAlwaysTheSameTeachesNothing() {
        table.addColumns(DoubleColumn.create("delay", 200).fillWith(() -> 3.5));

        assertRefused(
                "delay",
                "The label column 'delay' holds only 3.5 in the training rows, so there is nothing"
                        + " to learn. Train on rows of at least two values");
    }

    @Test
    void anInfiniteLabelIsNamedWithItsRow() {
        DoubleColumn delay = table.intColumn("distance").asDoubleColumn().setName("delay");
        table.addColumns(delay.set(7, Double.NEGATIVE_INFINITY));

        assertRefused(
                "delay", "The label column 'delay' is infinite in row 7. Drop such rows first");
    }

    private void assertRefused(String label, String message) {
        assertThatThrownBy(
                        () ->
                                ModelTraining.train(
                                        new CARTRegressionTrainer(), Flights.split(table, label)))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }

    @Test
    void aTrainingThatRunsAwayIsToldApartFromABadModel() {
        var runaway = new LinearSGDTrainer(new SquaredLoss(), SGD.getSimpleSGD(1e9), 5, 1);

        assertThatThrownBy(() -> ModelTraining.train(runaway, Flights.split(table, "distance")))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "The model's scores for row 0 are not numbers: its training did not"
                                + " converge. Train again with a lower learning rate or another"
                                + " trainer");
    }
}
