package org.jotter.models.tasks.classification;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Tasks;
import org.jotter.models.tasks.LabelColumns;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.Table;

/**
 * Labels of held-out rows that the training rows lack: none of them could be predicted.
 *
 * @param rows how many held-out rows each of them has
 */
record UnseenLabels(TrainingSplit split, String column, Map<String, Long> rows) {

    private static final int MOST_NAMED = 5;

    /** What is more than a tenth of the rows is not rare. */
    private static final int RARE = 10;

    static void check(TrainingSplit split, LabelTarget target) {
        Map<String, Long> unseen = counts(split.test(), target.name());
        unseen.keySet().removeAll(target.labels());
        if (!unseen.isEmpty()) {
            throw new UnseenLabels(split, target.name(), unseen).refusal();
        }
    }

    private static Map<String, Long> counts(Table table, String column) {
        return StreamSupport.stream(table.column(column).spliterator(), false)
                .collect(
                        Collectors.groupingBy(
                                String::valueOf, TreeMap::new, Collectors.counting()));
    }

    private JotterException refusal() {
        return LabelColumns.invalid(
                "The %d training rows lack labels of the column '%s' that the %d held-out rows"
                        + " have, so no model can learn them: %s. Keep every label among the"
                        + " training rows with splitStratified(%s, 42)%s%s",
                split.train().rowCount(),
                column,
                split.test().rowCount(),
                inWords(),
                fraction(),
                dropping(),
                orRegression());
    }

    private String orRegression() {
        return split.train().column(column) instanceof NumericColumn<?>
                ? "; for an amount, train a regression, with " + Tasks.trainerOf("regression")
                : "";
    }

    private String inWords() {
        String named =
                rows.entrySet().stream()
                        .limit(MOST_NAMED)
                        .map(
                                label ->
                                        "'%s' in %s"
                                                .formatted(label.getKey(), rows(label.getValue())))
                        .collect(Collectors.joining(", "));
        int more = rows.size() - MOST_NAMED;
        return more > 0 ? "%s and %d more".formatted(named, more) : named;
    }

    /** The share of the rows that the split trains on, to two digits. */
    private double fraction() {
        double train = split.train().rowCount();
        double share = Math.rint(100 * train / (train + split.test().rowCount())) / 100;
        return Math.max(0.01, Math.min(0.99, share));
    }

    /** The other way out, where it leaves labels to tell apart and most of the rows. */
    private String dropping() {
        long fewest = 1 + Collections.max(rows.values());
        Map<String, Long> all = counts(split.test(), column);
        counts(split.train(), column).forEach((label, count) -> all.merge(label, count, Long::sum));
        long kept = all.values().stream().filter(count -> count >= fewest).count();
        long dropped =
                all.values().stream().filter(count -> count < fewest).mapToLong(n -> n).sum();
        return kept < 2 || dropped * RARE > split.train().rowCount() + split.test().rowCount()
                ? ""
                : ", or first leave out labels of fewer than %d rows with dropRareLabels(%d): %s"
                        .formatted(fewest, fewest, rows(dropped));
    }

    private static String rows(long count) {
        return Counts.of(count, "row");
    }
}
