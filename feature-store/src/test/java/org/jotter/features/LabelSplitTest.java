package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Splits that look at the label. */
class LabelSplitTest {

    private static TrainingSet set(Column<?> label) {
        IntColumn id = IntColumn.create("id", IntStream.range(0, label.size()).toArray());
        return new TrainingSet(
                Table.create("set", id, label), label.name(), Optional.empty(), List.of());
    }

    /** Labels {@code A, B, C ...}, each with that many rows. */
    private static StringColumn labels(int... counts) {
        StringColumn column = StringColumn.create("kind");
        for (int label = 0; label < counts.length; label++) {
            for (int row = 0; row < counts[label]; row++) {
                column.append(String.valueOf((char) ('A' + label)));
            }
        }
        return column;
    }

    private static Map<String, Integer> counts(Table part) {
        Map<String, Integer> counts = new TreeMap<>();
        part.column("kind").forEach(label -> counts.merge(String.valueOf(label), 1, Integer::sum));
        return counts;
    }

    private static List<Integer> ids(Table part) {
        return part.intColumn("id").asList();
    }

    /** Of 60 rows with two rare ones, 4 of 50 seeds held out both. */
    @Test
    void D14_aRandomSplitHasEveryLabelAmongItsTrainingRows() {
        IntColumn numbers = IntColumn.create("kind");
        labels(58, 2).forEach(label -> numbers.append(label.charAt(0)));
        for (Column<?> label : List.of(labels(58, 2), labels(57, 1, 1, 1), numbers)) {
            TrainingSet set = set(label);
            for (int seed = 0; seed < 200; seed++) {
                TrainingSplit split = set.split(0.8, seed);

                assertThat(counts(split.train())).hasSize(counts(set.table()).size());
                assertThat(split.train().rowCount()).isEqualTo(48);
                assertThat(ids(split.train())).isSorted();
                assertThat(ids(split.test())).isSorted();
                assertThat(Stream.concat(ids(split.train()).stream(), ids(split.test()).stream()))
                        .containsExactlyInAnyOrderElementsOf(ids(set.table()));
            }
        }
    }

    @Test
    void D14_nothingChangesWhereEveryLabelIsThereAlready() {
        TrainingSet labelled = set(labels(40, 20));
        TrainingSet plain =
                new TrainingSet(labelled.table(), "", Optional.empty(), labelled.lookups());

        for (int seed = 0; seed < 50; seed++) {
            assertThat(ids(labelled.split(0.8, seed).test()))
                    .isEqualTo(ids(plain.split(0.8, seed).test()));
        }
    }

    /** A regression's largest amount is as often held out as any other. */
    @Test
    void D14_amountsAreNotMoved() {
        for (Column<?> label :
                List.of(
                        IntColumn.create("kind", IntStream.range(0, 60).toArray()),
                        DoubleColumn.create("kind", 60).fillWith(1.5))) {
            TrainingSet plain =
                    new TrainingSet(set(label).table(), "", Optional.empty(), List.of());

            assertThat(ids(set(label).split(0.8, 7).test()))
                    .isEqualTo(ids(plain.split(0.8, 7).test()));
        }
    }

    @Test
    void D14_moreLabelsThanTrainingRowsAreKeptAsFarAsTheyReach() {
        assertThat(counts(set(labels(1, 1, 1, 1, 1, 1)).split(0.5, 1).train())).hasSize(3);
        assertThat(counts(set(labels(7, 1, 1, 1)).split(0.3, 1).train())).hasSize(3);
    }

    @Test
    void D14_aStratifiedSplitKeepsTheSharesOfEveryLabel() {
        TrainingSplit split = set(labels(60, 30, 10)).splitStratified(0.8, 42);

        assertThat(counts(split.train())).isEqualTo(Map.of("A", 48, "B", 24, "C", 8));
        assertThat(counts(split.test())).isEqualTo(Map.of("A", 12, "B", 6, "C", 2));
        assertThat(split.description()).isEqualTo("stratified, 80% train, seed 42");
        assertThat(ids(split.train())).isSorted();
        assertThat(ids(split.test())).isSorted();
    }

    @Test
    void D14_aRareLabelIsOnBothSidesAndASingleRowIsTrainedOn() {
        TrainingSplit split = set(labels(9_997, 2, 1)).splitStratified(0.8, 42);

        assertThat(counts(split.train())).isEqualTo(Map.of("A", 7_998, "B", 1, "C", 1));
        assertThat(counts(split.test())).isEqualTo(Map.of("A", 1_999, "B", 1));
    }

    /** scikit-learn shares out the rows that rounding leaves in the same way. */
    @Test
    void D14_theSizesOfThePartsAreThoseAskedForWhereEveryLabelAllowsIt() {
        TrainingSet set = set(labels(33, 33, 34));

        TrainingSplit split = set.splitStratified(0.75, 1);

        assertThat(split.train().rowCount()).isEqualTo(75);
        assertThat(counts(split.train())).isEqualTo(Map.of("A", 25, "B", 25, "C", 25));
    }

    @Test
    void D14_theSameSeedGivesTheSameStrata() {
        TrainingSet set = set(labels(50, 50));

        assertThat(ids(set.splitStratified(0.8, 1).test()))
                .isEqualTo(ids(set.splitStratified(0.8, 1).test()))
                .isNotEqualTo(ids(set.splitStratified(0.8, 2).test()));
    }

    @Test
    void D14_booleansAndWholeNumbersHaveStrataToo() {
        Boolean[] late = IntStream.range(0, 10).mapToObj(i -> i < 2).toArray(Boolean[]::new);
        assertThat(counts(set(BooleanColumn.create("kind", late)).splitStratified(0.5, 1).train()))
                .isEqualTo(Map.of("true", 1, "false", 4));
        int[] stars = IntStream.range(0, 100).map(i -> i % 50).toArray();
        assertThat(counts(set(IntColumn.create("kind", stars)).splitStratified(0.5, 1).test()))
                .hasSize(50);
    }

    @Test
    void D14_rareLabelsAreDroppedAndTheRestKeepsItsOrder() {
        StringColumn kinds = labels(5, 2, 1);
        kinds.append("").append("A");
        TrainingSet set = set(kinds);

        assertThat(ids(set.dropRareLabels(2).table())).containsExactly(0, 1, 2, 3, 4, 5, 6, 8, 9);
        assertThat(ids(set.dropRareLabels(3).table())).containsExactly(0, 1, 2, 3, 4, 8, 9);
        assertThat(ids(set.dropRareLabels(1).table())).hasSize(10);
        assertThat(set.dropRareLabels(2).label()).isEqualTo("kind");
        assertThat(set.table().rowCount()).isEqualTo(10);
    }

    @Test
    void D14_labelsThatCannotBeCountedAreRefused() {
        TrainingSet amounts = set(DoubleColumn.create("kind", 1.5, 2.5, 3.5));
        TrainingSet none = new TrainingSet(amounts.table(), "", Optional.empty(), List.of());

        FeatureStoreFixture.assertRefused(() -> amounts.splitStratified(0.8, 1))
                .hasMessage(
                        "The label column 'kind' is double; only a string, boolean or integer label"
                                + " has rows to count. Split at random with split(0.8, 42)");
        assertThat(amounts.split(0.8, 42).train().rowCount()).isEqualTo(2);
        FeatureStoreFixture.assertRefused(() -> none.dropRareLabels(2))
                .hasMessage(
                        "The training set has no label column. Name one with label(\"...\") before"
                                + " create()");
    }

    @Test
    void D14_strataNeedALabelWithTwoRows() {
        TrainingSet set = set(labels(1, 1, 1, 1));

        FeatureStoreFixture.assertRefused(() -> set.splitStratified(0.75, 1))
                .hasMessage(
                        "Every label of the column 'kind' has one row only, so none can be on both"
                                + " sides. Split at random with split(0.75, 42)");
        assertThat(set.split(0.75, 42).train().rowCount()).isEqualTo(3);
    }

    @Test
    void D14_droppingEveryLabelIsRefused() {
        FeatureStoreFixture.assertRefused(() -> set(labels(5, 2)).dropRareLabels(6))
                .hasMessage(
                        "No label of the column 'kind' has 6 rows; the most frequent has 5. Ask for"
                                + " fewer");
    }
}
