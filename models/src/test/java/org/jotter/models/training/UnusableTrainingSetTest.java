package org.jotter.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.columns.TextRule;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class UnusableTrainingSetTest {

    private final Table table = Flights.table(1000);

    @Test
    void datesAndFreeTextsAreRefusedTogether() {
        table.addColumns(
                DateColumn.create("day", IntStream.range(0, 1000).mapToObj(LocalDate::ofEpochDay)),
                StringColumn.create(
                        "notes", IntStream.range(0, 1000).mapToObj(row -> "note " + row % 300)));

        assertRefused(
                "A model cannot learn from: 'day' is a date or time, 'notes' looks like free text"
                        + " (300 different values in 800 rows). Leave out with"
                        + " excludeColumns(\"day\", \"notes\")");
    }

    @Test
    void aTextIsFreeWithManyValuesThatAreManyOfTheRows() {
        assertThat(TextRule.looksFree(201, 4000)).isTrue();
        assertThat(TextRule.looksFree(200, 400)).isFalse();
        assertThat(TextRule.looksFree(201, 4020)).isFalse();
        assertThat(TextRule.looksFree(20, 20)).isTrue();
        assertThat(TextRule.looksFree(19, 19)).isFalse();
        assertThat(TextRule.looksFree(20, 21)).isFalse();
    }

    @Test
    void missingLabelsAreCounted() {
        BooleanColumn late = table.booleanColumn("late");
        IntStream.range(0, 11).forEach(row -> late.setMissing(row * 7));
        late.setMissing(999);

        assertRefused(
                "The label column 'late' has 12 rows without a value. Drop them first:"
                        + " table.dropWhere(table.column(\"late\").isMissing())");
    }

    @Test
    void aLabelWithOneClassIsNamed() {
        table.replaceColumn(
                "late",
                BooleanColumn.create(
                        "late",
                        IntStream.range(0, 1000).mapToObj(r -> false).toArray(Boolean[]::new)));

        assertRefused(
                "The label column 'late' holds only 'false' in the training rows, so there is"
                        + " nothing to tell apart. Train on rows of at least two classes");
    }

    @Test
    void labelsThatWouldNameTheSameColumnAreRefused() {
        table.addColumns(
                StringColumn.create(
                        "answer",
                        IntStream.range(0, 1000).mapToObj(r -> r % 2 == 0 ? "Yes" : "yes ")));

        assertRefused(
                Flights.split(table, "answer"),
                "The labels 'Yes' and 'yes ' of the column 'answer' differ only in case or blanks."
                        + " Write them alike first");
    }

    @Test
    void aLabelOfNumbersWithFractionsIsRefused() {
        assertRefused(
                Flights.split(table, "wind"),
                "The label column 'wind' has 91 rows without a value. Drop them first:"
                        + " table.dropWhere(table.column(\"wind\").isMissing())");
        Table winds = table.dropWhere(table.doubleColumn("wind").isMissing()).first(5);
        for (int row = 0; row < 5; row++) {
            winds.doubleColumn("wind").set(row, 10 + row / 2.0);
        }
        assertRefused(
                Flights.split(winds, "wind"),
                "The label column 'wind' is double; a classifier needs a string, boolean or integer"
                        + " label. Train a regression, with new"
                        + " org.tribuo.regression.rtree.CARTRegressionTrainer(), or make two"
                        + " classes of it: table.addColumns(BooleanColumn.create(\"wind_high\","
                        + " table.numberColumn(\"wind\").isGreaterThan(10.5),"
                        + " table.rowCount())) and then"
                        + " label(\"wind_high\").excludeColumns(\"wind\")");
    }

    @Test
    void aLabelOfTimesIsRefusedByTheirOwnName() {
        Table rows = table.copy();
        rows.addColumns(rows.dateTimeColumn("sched_dep").time().setName("at"));

        assertRefused(
                Flights.split(rows, "at"),
                "The label column 'at' is time; a classifier needs a string, boolean or integer"
                        + " label. Take another column, or make one of such values of it first");
    }

    @Test
    void aMissingLabelColumnIsNamed() {
        assertRefused(
                Flights.split(table, "lat"),
                "No label column 'lat' in the training set. Did you mean 'late'? Its columns are:"
                        + " sched_dep, origin, distance, wind, holiday, late");
    }

    @Test
    void aSplitWithAnEmptyPartIsRefused() {
        TrainingSet all = new TrainingSet(table, "late", Optional.of("sched_dep"), List.of());

        assertRefused(
                new TrainingSplit(all, table, table.emptyCopy(), "all"),
                "The split has 1,000 rows to train on and 0 held out; both parts need rows. Split"
                        + " otherwise, as in split(0.8, 42)");
    }

    @Test
    void aTrainingSetWithoutFeaturesIsRefused() {
        assertRefused(
                Flights.split(table.selectColumns("sched_dep", "late")),
                "The training set has no column left to learn from; left out: 'sched_dep' (the"
                        + " timestamp lookup key, which orders the rows). Look up features for it"
                        + " first");
    }

    private void assertRefused(String message) {
        assertRefused(Flights.split(table), message);
    }

    private static void assertRefused(TrainingSplit split, String message) {
        assertThatThrownBy(() -> ModelTraining.train(new LogisticRegressionTrainer(), split))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }
}
