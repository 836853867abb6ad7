package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.tracking.RunComparison.Kind;
import org.jotter.tracking.RunComparison.Row;

/** Runs side by side: a row per param, metric and tag, those that differ first. */
public final class ComparisonTable {

    private static final int MOST_ROWS = 60;

    /** Names of classes among them. */
    private static final int LONGEST_VALUE = 80;

    private ComparisonTable() {}

    /** The first 60 rows, a column for each run. */
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
                            .withType(run.runId().value().substring(0, 8))
                            .withAlignment(Column.Alignment.RIGHT));
        }
        comparison.rows().forEach(row -> table.row(cells(row)));
        return table.build();
    }

    private static String caption(RunComparison comparison) {
        long different = comparison.rows().stream().filter(Row::differs).count();
        int runs = comparison.runs().size();
        return "%d %s: %d of %d rows differ"
                .formatted(runs, runs == 1 ? "run" : "runs", different, comparison.rows().size());
    }

    private static List<Object> cells(Row row) {
        List<Object> cells = new ArrayList<>();
        cells.add(row.differs() ? "≠" : "");
        cells.add(row.kind().name().toLowerCase(Locale.ROOT));
        cells.add(row.key());
        row.values().forEach(value -> cells.add(cell(row.kind(), value)));
        return cells;
    }

    private static Object cell(Kind kind, Optional<String> value) {
        if (value.isEmpty()) {
            return null;
        }
        return kind == Kind.METRIC ? (Object) Double.valueOf(value.get()) : value.get();
    }
}
