package org.jotter.charts.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/**
 * The part of a table that is shown, formatted.
 *
 * @param head the first rows
 * @param tail the last rows; empty where all rows are in the head
 * @param rest how to see the rows that are left out; empty where nobody says
 * @param wraps true where cells are so long that a line cannot hold them
 */
record TableView(
        String caption,
        List<Column> columns,
        List<Boolean> rightAligned,
        List<List<Cell>> head,
        List<List<Cell>> tail,
        int moreRows,
        int moreColumns,
        String rest,
        boolean wraps) {

    private static final int CAPTION_LIMIT = 200;
    static final int NAME_LIMIT = 40;

    /**
     * A value as it is shown.
     *
     * @param shown the value without line breaks, at most as long as the limits say
     * @param tip the whole text where it was cut, else the empty string
     */
    record Cell(String shown, String tip, boolean missing, boolean number, Marked mark) {

        private static final Cell NOTHING =
                new Cell(Text.NOTHING, "", true, false, Marked.of("", Tone.NONE));

        static Cell of(Object given, Column column, TableLimits limits) {
            if (given == null) {
                return NOTHING;
            }
            Marked mark = given instanceof Marked marked ? marked : Marked.of(given, Tone.NONE);
            String whole = column.format().apply(mark.value());
            String shown = Text.cut(whole, limits.cellLength());
            boolean cut = Text.length(whole) > limits.cellLength();
            String tip =
                    cut ? whole.substring(0, Math.min(limits.tipLength(), whole.length())) : "";
            return new Cell(shown, tip, false, mark.value() instanceof Number, mark);
        }

        String text() {
            return mark.text(shown);
        }

        String html() {
            return mark.html(shown);
        }
    }

    static TableView of(
            String caption,
            List<Column> all,
            int rowCount,
            IntFunction<? extends List<?>> rowAt,
            String rest,
            TableLimits limits) {
        int columnCount = limits.fitsColumns(all.size()) ? all.size() : limits.columns();
        List<Column> columns = all.subList(0, columnCount);
        boolean whole = limits.fitsRows(rowCount);
        int headRows = whole ? rowCount : (limits.rows() + 1) / 2;
        int tailRows = whole ? 0 : limits.rows() / 2;
        IntFunction<List<Cell>> cells =
                row -> cells(row, rowAt.apply(row), all.size(), columns, limits);
        List<List<Cell>> head = IntStream.range(0, headRows).mapToObj(cells).toList();
        List<List<Cell>> tail =
                IntStream.range(rowCount - tailRows, rowCount).mapToObj(cells).toList();
        return new TableView(
                Text.cut(caption, CAPTION_LIMIT),
                List.copyOf(columns),
                rightAligned(columns, head, tail),
                head,
                tail,
                rowCount - headRows - tailRows,
                all.size() - columns.size(),
                rest,
                limits.cellLength() > TableLimits.USUAL_CELL);
    }

    private static List<Cell> cells(
            int row, List<?> values, int expected, List<Column> columns, TableLimits limits) {
        if (values.size() != expected) {
            throw new IllegalArgumentException(
                    "Row %d has %s; give %d, one per column"
                            .formatted(row, Text.count(values.size(), "value"), expected));
        }
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(Cell.of(values.get(i), columns.get(i), limits));
        }
        return cells;
    }

    private static List<Boolean> rightAligned(
            List<Column> columns, List<List<Cell>> head, List<List<Cell>> tail) {
        return IntStream.range(0, columns.size())
                .mapToObj(
                        i ->
                                switch (columns.get(i).alignment()) {
                                    case LEFT -> false;
                                    case RIGHT -> true;
                                    case BY_VALUE -> numbers(i, head) && numbers(i, tail);
                                })
                .toList();
    }

    private static boolean numbers(int column, List<List<Cell>> rows) {
        return rows.stream().map(row -> row.get(column)).allMatch(c -> c.number() || c.missing());
    }

    boolean hasTypes() {
        return columns.stream().anyMatch(c -> !c.type().isEmpty());
    }

    /** {@code 980 more rows}, or the empty string. */
    String rowsLeftOut() {
        String count = leftOut(moreRows, "row");
        return count.isEmpty() || rest.isEmpty() ? count : count + ": " + rest;
    }

    String columnsLeftOut() {
        return leftOut(moreColumns, "column");
    }

    private static String leftOut(int count, String noun) {
        return count == 0 ? "" : Text.count(count, "more " + noun);
    }

    String text() {
        StringBuilder out = new StringBuilder();
        if (!caption.isEmpty()) {
            out.append(caption).append('\n');
        }
        out.append(String.join("\n", lines()));
        if (moreColumns > 0) {
            out.append('\n').append(columnsLeftOut());
        }
        return out.toString();
    }

    private List<String> lines() {
        StringBuilder letters = new StringBuilder();
        rightAligned.forEach(right -> letters.append(right ? 'r' : 'l'));
        TextTable table = TextTable.aligned(letters.toString());
        table.row(columns.stream().map(c -> Text.cut(c.name(), NAME_LIMIT)).toList());
        if (hasTypes()) {
            table.row(columns.stream().map(c -> Text.cut(c.type(), NAME_LIMIT)).toList());
        }
        int header = hasTypes() ? 2 : 1;
        head.forEach(row -> table.row(row.stream().map(Cell::text).toList()));
        tail.forEach(row -> table.row(row.stream().map(Cell::text).toList()));
        List<String> lines = new ArrayList<>(table.lines());
        if (moreRows > 0) {
            lines.add(header + head.size(), "... " + rowsLeftOut() + " ...");
        }
        return lines;
    }
}
