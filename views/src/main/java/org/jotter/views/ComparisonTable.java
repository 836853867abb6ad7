package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.tracking.RunComparison.Kind;
import org.jotter.tracking.RunComparison.Row;
import org.jotter.tracking.errors.Counts;

/**
 * Runs side by side: a row per param, metric and tag, those that differ first, the best metric
 * marked.
 */
public final class ComparisonTable {

    private static final int MOST_ROWS = 500;

    /** Names of classes among them. */
    private static final int LONGEST_VALUE = 80;

    private ComparisonTable() {}

    /** The first 500 rows, a column for each run. */
    public static HtmlTable of(RunComparison comparison) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption(caption(comparison))
                        .maxRows(MOST_ROWS)
                        .maxCellLength(LONGEST_VALUE)
                        .columns("", "kind", "key");
        for (Run run : comparison.runs()) {
            table.column(
                    Column.of(run.name())
                            .withType(RunTable.shortId(run.runId()))
                            .withAlignment(Column.Alignment.RIGHT));
        }
        comparison.rows().forEach(row -> table.row(cells(row)));
        return table.build();
    }

    private static String caption(RunComparison comparison) {
        long different = comparison.rows().stream().filter(Row::differs).count();
        return "%s: %d of %s differ"
                .formatted(
                        Counts.of(comparison.runs().size(), "run"),
                        different,
                        Counts.of(comparison.rows().size(), "row"));
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.differs() ? "≠" : "");
        cells.add(row.kind().name().toLowerCase(Locale.ROOT));
        cells.add(row.key());
        cells.addAll(row.kind() == Kind.METRIC ? numbers(row) : texts(row));
        return cells;
    }

    private static List<Object> texts(Row row) {
        List<Object> texts = new ArrayList<>();
        row.values().forEach(value -> texts.add(value.orElse(null)));
        return texts;
    }

    /** With the best of them marked, where the name of the metric tells what is better. */
    private static List<Object> numbers(Row row) {
        List<Double> values = new ArrayList<>();
        row.values().forEach(value -> values.add(value.map(Double::valueOf).orElse(null)));
        OptionalDouble best = BetterValues.best(row.key(), values);
        List<Object> cells = new ArrayList<>();
        for (Double value : values) {
            boolean isBest = value != null && best.isPresent() && value == best.getAsDouble();
            cells.add(isBest ? Marked.best(value) : value);
        }
        return cells;
    }
}
