package org.jotter.charts.text;

import java.util.ArrayList;
import java.util.List;

/** Rows of text under a header, in aligned columns two spaces apart. */
public final class TextTable {

    private final List<Boolean> rightAligned;
    private final List<List<String>> rows = new ArrayList<>();

    private TextTable(List<Boolean> rightAligned) {
        this.rightAligned = rightAligned;
    }

    /** One letter per column: {@code l} left, {@code r} right. */
    public static TextTable aligned(String columns) {
        return new TextTable(columns.chars().mapToObj(c -> c == 'r').toList());
    }

    public TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    public TextTable row(String... cells) {
        return row(List.of(cells));
    }

    /** A line per row, without blanks at its end. */
    public List<String> lines() {
        int[] widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    @Override
    public String toString() {
        return String.join("\n", lines());
    }

    private int[] widths() {
        int[] widths = new int[rightAligned.size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Text.length(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> row, int[] widths) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            cells.add(
                    rightAligned.get(i)
                            ? Text.padLeft(row.get(i), widths[i])
                            : Text.padRight(row.get(i), widths[i]));
        }
        return String.join("  ", cells).stripTrailing();
    }
}
