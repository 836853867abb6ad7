package org.jotter.models.tasks.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.training.ModelTraining;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.Label;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Labels of held-out rows that the training rows lack; each test runs what the message advises. */
class UnseenLabelsTest {

    private static TrainingSet set(int rows, IntFunction<String> label) {
        Table table = Flights.table(rows);
        table.removeColumns("late");
        table.addColumns(StringColumn.create("carrier", IntStream.range(0, rows).mapToObj(label)));
        return new TrainingSet(table, "carrier", Optional.of("sched_dep"), List.of());
    }

    @Test
    void D14_oneRowOfTenThousandWithALabelOfItsOwn() {
        TrainingSet set = set(10_000, row -> row == 9_500 ? "XX" : row % 2 + "A");

        String message = refusal(set.splitByTime(0.8));

        assertThat(message)
                .isEqualTo(
                        "The 8000 training rows lack labels of the column 'carrier' that the 2000"
                                + " held-out rows have, so no model can learn them: 'XX' in 1 row."
                                + " Keep every label among the training rows with"
                                + " splitStratified(0.8, 42), or first leave out labels of fewer"
                                + " than 2 rows with dropRareLabels(2): 1 row");
        assertThat(labels(stratifiedAsIn(message, set))).containsExactly("0A", "1A", "XX");
        assertThat(labels(droppedAsIn(message, set).splitByTime(0.8))).containsExactly("0A", "1A");
    }

    @Test
    void D14_severalAreCountedAndTheRestOfManyToo() {
        TrainingSet set = set(1000, row -> row < 985 ? row % 2 + "A" : "X" + (row - 985) / 2);

        String message = refusal(set.splitByTime(0.7));

        assertThat(message)
                .contains(
                        "learn them: 'X0' in 2 rows, 'X1' in 2 rows, 'X2' in 2 rows, 'X3' in 2"
                                + " rows, 'X4' in 2 rows and 3 more. Keep every label among the"
                                + " training rows with splitStratified(0.7, 42), or first leave out"
                                + " labels of fewer than 3 rows with dropRareLabels(3): 15 rows");
        assertThat(labels(stratifiedAsIn(message, set))).hasSize(10);
        assertThat(labels(droppedAsIn(message, set).splitByTime(0.7))).hasSize(2);
    }

    /** A label that came late, not a rare one: dropping it is no advice. */
    @Test
    void D14_aLabelOfManyRowsIsNotToBeDropped() {
        TrainingSet set = set(1000, row -> row < 850 ? row % 2 + "A" : "NEW");

        String message = refusal(set.splitByTime(0.8));

        assertThat(message).contains("'NEW' in 150 rows").endsWith("splitStratified(0.8, 42)");
        assertThat(labels(stratifiedAsIn(message, set))).containsExactly("0A", "1A", "NEW");
    }

    /** The training rows hold one label, but the held-out rows another. */
    @Test
    void D14_theOnlyOtherLabelIsNotToBeDropped() {
        TrainingSet set = set(1000, row -> row < 990 ? "no" : "yes");

        String message = refusal(set.splitByTime(0.8));

        assertThat(message).contains("'yes' in 10 rows").endsWith("splitStratified(0.8, 42)");
        assertThat(labels(stratifiedAsIn(message, set))).containsExactly("no", "yes");
    }

    @Test
    void D14_numbersAreNamedAsTheyAre() {
        Table table = Flights.table(100);
        table.replaceColumn(
                "late", IntColumn.create("late", IntStream.range(0, 100).map(i -> i / 30)));
        TrainingSet set = new TrainingSet(table, "late", Optional.of("sched_dep"), List.of());

        String message = refusal(set.splitByTime(0.9));

        assertThat(message).contains("'3' in 10 rows");
        assertThat(labels(stratifiedAsIn(message, set))).containsExactly("0", "1", "2", "3");
    }

    @Test
    void D14_noSeedOfARandomSplitFailsForRareLabels() {
        TrainingSet set = set(60, row -> row < 2 ? "rare" : row % 2 + "A");

        for (int seed = 0; seed < 50; seed++) {
            assertThat(labels(set.split(0.8, seed))).containsExactly("0A", "1A", "rare");
        }
    }

    private static List<String> labels(TrainingSplit split) {
        var trained = ModelTraining.train(new CARTClassificationTrainer(4), split);
        return trained.model().getOutputIDInfo().getDomain().stream()
                .map(Label::getLabel)
                .sorted()
                .toList();
    }

    private static String refusal(TrainingSplit split) {
        Throwable refused =
                catchThrowable(() -> ModelTraining.train(new CARTClassificationTrainer(4), split));
        assertThat(refused).isInstanceOf(JotterException.class);
        return refused.getMessage();
    }

    private static TrainingSplit stratifiedAsIn(String message, TrainingSet set) {
        Matcher call = found("splitStratified\\(([\\d.]+), (\\d+)\\)", message);
        return set.splitStratified(
                Double.parseDouble(call.group(1)), Long.parseLong(call.group(2)));
    }

    private static TrainingSet droppedAsIn(String message, TrainingSet set) {
        return set.dropRareLabels(
                Integer.parseInt(found("dropRareLabels\\((\\d+)\\)", message).group(1)));
    }

    private static Matcher found(String call, String message) {
        Matcher matcher = Pattern.compile(call).matcher(message);
        assertThat(matcher.find()).as(message).isTrue();
        return matcher;
    }
}
