package org.jotter.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.Table;

class SplitTest {

    private static TrainingSet setAt(String... times) {
        return new TrainingSet(
                Table.create(
                        "set",
                        IntColumn.create("id", IntStream.range(0, times.length).toArray()),
                        FeatureStoreFixture.times("at", times)),
                "",
                Optional.of("at"),
                List.of());
    }

    private static List<Integer> ids(Table part) {
        return part.intColumn("id").asList();
    }

    @Test
    void theLaterRowsAreHeldOut() {
        TrainingSet set = setAt("05:00", "01:00", "03:00", "02:00", "04:00");

        TrainingSplit split = set.splitByTime(0.8);

        assertThat(ids(split.train())).containsExactly(1, 3, 2, 4);
        assertThat(ids(split.test())).containsExactly(0);
        assertThat(split.source()).isSameAs(set);
        assertThat(split.description()).isEqualTo("by time, 80% train");
    }

    @Test
    void rowsOfOneInstantKeepTheirOrderAndStayTogether() {
        TrainingSet set = setAt("02:00", "01:00", "02:00", "01:00", "02:00", "03:00");

        TrainingSplit split = set.splitByTime(0.5);

        assertThat(ids(split.train())).containsExactly(1, 3);
        assertThat(ids(split.test())).containsExactly(0, 2, 4, 5);
    }

    @Test
    void theCutMovesToTheNearestChangeOfTime() {
        TrainingSet set = setAt("01:00", "02:00", "02:00", "02:00", "02:00", "03:00");

        assertThat(ids(set.splitByTime(0.3).train())).containsExactly(0);
        assertThat(ids(set.splitByTime(0.7).train())).containsExactly(0, 1, 2, 3, 4);
        assertThat(ids(set.splitByTime(0.5).train())).containsExactly(0);
    }

    @Test
    void whereAllRowsShareOneInstantTheCutIsByCount() {
        TrainingSplit split = setAt("01:00", "01:00", "01:00", "01:00").splitByTime(0.75);

        assertThat(ids(split.train())).containsExactly(0, 1, 2);
        assertThat(ids(split.test())).containsExactly(3);
    }

    @Test
    void noPartIsEverEmpty() {
        TrainingSet set = setAt("01:00", "02:00", "03:00");

        assertThat(ids(set.splitByTime(0.99).test())).containsExactly(2);
        assertThat(ids(set.splitByTime(0.01).train())).containsExactly(0);
        assertThat(set.split(0.99, 1).test().rowCount()).isEqualTo(1);
    }

    @Test
    void theSameSeedGivesTheSamePartsInTheSetsOrder() {
        TrainingSet set =
                setAt(IntStream.range(0, 24).mapToObj("%02d:00"::formatted).toArray(String[]::new));

        TrainingSplit split = set.split(0.75, 42);

        assertThat(ids(split.train())).hasSize(18).isSorted();
        assertThat(ids(split.test())).isSorted();
        List<Integer> all = new ArrayList<>(ids(split.train()));
        all.addAll(ids(split.test()));
        assertThat(all).containsExactlyInAnyOrderElementsOf(ids(set.table()));
        assertThat(ids(set.split(0.75, 42).test())).isEqualTo(ids(split.test()));
        assertThat(ids(set.split(0.75, 43).test())).isNotEqualTo(ids(split.test()));
        assertThat(split.description()).isEqualTo("at random, 75% train, seed 42");
    }

    @Test
    void aFractionOutsideIsRefused() {
        for (double fraction : new double[] {0, 1, -0.5, Double.NaN}) {
            FeatureStoreFixture.assertRefused(() -> setAt("01:00", "02:00").splitByTime(fraction))
                    .hasMessage(
                            "The train fraction %s is not between 0 and 1. Give the share of rows to train on, such as 0.8"
                                    .formatted(fraction));
        }
    }

    @Test
    void oneRowCannotBeCut() {
        FeatureStoreFixture.assertRefused(() -> setAt("01:00").split(0.5, 1))
                .hasMessage(
                        "A training set of 1 row cannot be cut in two. Give at least two label"
                                + " rows");
    }

    @Test
    void aRowWithoutATimeIsCounted() {
        FeatureStoreFixture.assertRefused(() -> setAt("01:00", null, "02:00").splitByTime(0.5))
                .hasMessage(
                        "Column 'at' has no time in 1 row, so a split by time has no side for them."
                                + " Drop those label rows");
    }

    /** A plain table with a date has no timestamp lookup key, and none can be named. */
    @Test
    void D5_aSetOfAPlainTableIsSplitByTheColumnThatTheMessageNames() {
        Table table = setAt("02:00", "01:00", "03:00").table();
        TrainingSet set = new TrainingSet(table, "", Optional.empty(), List.of());

        FeatureStoreFixture.assertRefused(() -> set.splitByTime(0.8))
                .hasMessage(
                        "The training set has no timestamp lookup key. Split by its times with"
                                + " splitByTime(\"at\", 0.8), or at random with split(0.8, seed)");
        TrainingSplit split = set.splitByTime("at", 0.8);

        assertThat(ids(split.train())).containsExactly(1, 0);
        assertThat(ids(split.test())).containsExactly(2);
        assertThat(split.description()).isEqualTo("by at, 80% train");
        assertThat(split.source().featureColumns()).containsExactly("id");
        assertThat(set.featureColumns()).containsExactly("id", "at");
    }

    @Test
    void D5_whatAnotherTimeWasLookedUpByIsNoFeatureEither() {
        Table table = setAt("02:00", "01:00").table();
        table.addColumns(FeatureStoreFixture.times("booked", "05:00", "06:00"));
        TrainingSet set = new TrainingSet(table, "", Optional.of("at"), List.of());

        TrainingSplit split = set.splitByTime("booked", 0.5);

        assertThat(ids(split.train())).containsExactly(0);
        assertThat(split.source().featureColumns()).containsExactly("id");
        assertThat(set.splitByTime("at", 0.5).source().splitColumn()).isEmpty();
    }

    @Test
    void D5_aColumnThatIsNoTimeIsRefusedNamingOneThatIs() {
        TrainingSet set = setAt("01:00", "02:00");
        String wayOut =
                " Split by its times with splitByTime(\"at\", 0.5), or at random with split(0.5,"
                        + " seed)";

        FeatureStoreFixture.assertRefused(() -> set.splitByTime("id", 0.5))
                .hasMessage(
                        "Column 'id' holds no times, so the training set cannot be split by it."
                                + wayOut);
        FeatureStoreFixture.assertRefused(() -> set.splitByTime("att", 0.5))
                .hasMessage(
                        "The training set has no column 'att' to split by. Did you mean 'at'?"
                                + wayOut);
        TrainingSet labelled = new TrainingSet(set.table(), "at", Optional.empty(), List.of());
        FeatureStoreFixture.assertRefused(() -> labelled.splitByTime("at", 0.5))
                .hasMessage(
                        "Column 'at' is the label, so the training set cannot be split by it. No"
                                + " column holds times; split at random with split(0.5, seed)");
    }
}
