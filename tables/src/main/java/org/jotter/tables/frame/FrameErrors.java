package org.jotter.tables.frame;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with the JSON of a frame. Rows are counted from 1. */
public final class FrameErrors {

    // a stranger's body may hold a million names, or one name of a million letters
    private static final int MOST_SHOWN = 20;
    private static final int MOST_COMPARED = 1_000;
    private static final int LONGEST_NAME = 100;

    private FrameErrors() {}

    static JotterException wrongShape(String what, String expected) {
        return bad("%s is not %s".formatted(what, expected));
    }

    static JotterException splitLacks(String part) {
        return bad("dataframe_split lacks '%s'. It needs 'columns' and 'data'".formatted(part));
    }

    static JotterException namedTwice(String column) {
        return bad("Column '%s' is named twice".formatted(column));
    }

    static JotterException rowWidth(int row, int values, int columns) {
        return bad(
                "Row %d has %s, expected %d, one for each of the columns"
                        .formatted(row, Counts.of(values, "value"), columns));
    }

    static JotterException wrongCell(ColumnSpec spec, int row, String problem) {
        return bad(
                "Column '%s' of row %d %s, expected %s"
                        .formatted(spec.name(), row, problem, spec.type().mlflowName()));
    }

    /** A missing value, however it is written, where the training rows had none. */
    static JotterException missingCell(ColumnSpec spec, int row, String written) {
        return bad(
                "Column '%s' of row %d is missing (%s), and the model needs it as %s"
                        .formatted(
                                spec.name(),
                                row,
                                written.isEmpty() ? "an empty text" : WrongCell.quotable(written),
                                spec.type().mlflowName()));
    }

    /** All the missing columns at once; the nearest name is offered where only one is missing. */
    static JotterException missingColumns(List<ColumnSpec> missing, Collection<String> got) {
        boolean one = missing.size() == 1;
        return bad(
                "%s %s missing; the request has %s%s"
                        .formatted(
                                (one ? "Column " : "Columns ") + typed(missing),
                                one ? "is" : "are",
                                got.isEmpty() ? "no columns" : quoted(got),
                                one ? nearest(missing.get(0).name(), got) : ""));
    }

    static JotterException missingInRow(
            ColumnSpec missing, int row, Collection<String> ignoredNames) {
        return bad(
                "Column %s is missing in row %d%s"
                        .formatted(
                                typed(List.of(missing)),
                                row,
                                nearest(missing.name(), ignoredNames)));
    }

    private static String nearest(String name, Collection<String> got) {
        List<String> plausible =
                got.stream().filter(n -> n.length() <= LONGEST_NAME).limit(MOST_COMPARED).toList();
        String suggestion = Names.didYouMean(name, plausible);
        return suggestion.isEmpty() ? "" : "." + suggestion;
    }

    private static String typed(List<ColumnSpec> columns) {
        return columns.stream()
                .map(c -> "'%s' (%s)".formatted(c.name(), c.type().mlflowName()))
                .collect(Collectors.joining(", "));
    }

    /** The names in a sentence, as many and as much of each as it can bear. */
    public static String quoted(Collection<String> names) {
        String shown =
                names.stream()
                        .limit(MOST_SHOWN)
                        .map(n -> "'%s'".formatted(WrongCell.quotable(n)))
                        .collect(Collectors.joining(", "));
        return names.size() <= MOST_SHOWN ? shown : shown + ", ...";
    }

    private static JotterException bad(String message) {
        return new JotterException(BAD_REQUEST, message);
    }
}
