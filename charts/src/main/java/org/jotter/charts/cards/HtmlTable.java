package org.jotter.charts.cards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table for reading, as HTML and as plain text. Shows the first and last of many rows, cuts cells
 * to 40 characters unless told otherwise (the whole text is the cell's tool tip) and stays under
 * 100,000 bytes of HTML, where need be by leaving out more; what is left out is said below it.
 * Immutable, made by {@link #builder}.
 */
public final class HtmlTable {

    static final int MOST_BYTES = 100_000;

    private final TableView view;

    private HtmlTable(TableView view) {
        this.view = view;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * A {@code table} in a {@code div}, in the colours and letters of the page around it; its style
     * sheet touches nothing else, and there is no script.
     */
    public String html() {
        return TableHtml.of(view);
    }

    /** The same cells in aligned columns; no newline at the end. */
    public String text() {
        return view.text();
    }

    @Override
    public String toString() {
        return text();
    }

    /** Collects a table. Used by one thread. */
    public static final class Builder {

        private String caption = "";
        private int maxRows = TableLimits.USUAL_ROWS;
        private String rest = "";
        private int maxCellLength = TableLimits.USUAL_CELL;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Object>> given = new ArrayList<>();
        private int rowCount = -1;
        private IntFunction<? extends List<?>> rowAt = given::get;

        private Builder() {}

        /** A line above the table. */
        public Builder caption(String text) {
            caption = text;
            return this;
        }

        public Builder column(String name) {
            return column(Column.of(name));
        }

        /** A column whose type stands below its name. */
        public Builder column(String name, String type) {
            return column(Column.of(name).withType(type));
        }

        public Builder column(Column column) {
            columns.add(column);
            return this;
        }

        public Builder columns(String... names) {
            Arrays.stream(names).forEach(this::column);
            return this;
        }

        /** Adds a row; {@code null} is a missing value, a {@link Marked} one is set off. */
        public Builder row(Object... values) {
            return row(Arrays.asList(values));
        }

        public Builder row(List<?> values) {
            given.add(Collections.unmodifiableList(new ArrayList<>(values)));
            return this;
        }

        /** Takes the rows from a large source, of which only those shown are asked for. */
        public Builder rows(int count, IntFunction<? extends List<?>> row) {
            rowCount = count;
            rowAt = row;
            return this;
        }

        /** How many rows are shown; 20 unless told. One or two more are shown too. */
        public Builder maxRows(int limit) {
            if (limit < 2) {
                throw new IllegalArgumentException(
                        "maxRows is %d; give 2 or more".formatted(limit));
            }
            maxRows = limit;
            return this;
        }

        /** How to see the rows that are left out; stands where their number does. */
        public Builder restBy(String way) {
            rest = way;
            return this;
        }

        /**
         * How many characters of a cell are shown at most; 40 unless told. Longer ones wrap, and
         * are cut to 40 all the same where the table would otherwise grow too large.
         */
        public Builder maxCellLength(int limit) {
            if (limit < 2) {
                throw new IllegalArgumentException(
                        "maxCellLength is %d; give 2 or more".formatted(limit));
            }
            maxCellLength = limit;
            return this;
        }

        /**
         * The table, with as much of it as the bound allows.
         *
         * @throws IllegalArgumentException where there is no column, or a row has another number of
         *     values than there are columns
         */
        public HtmlTable build() {
            if (columns.isEmpty()) {
                throw new IllegalArgumentException("The table has no columns; give at least one");
            }
            return new HtmlTable(
                    TableLimits.from(maxRows, maxCellLength)
                            .map(this::view)
                            .filter(HtmlTable::fits)
                            .findFirst()
                            .orElseThrow());
        }

        private TableView view(TableLimits limits) {
            int count = rowCount < 0 ? given.size() : rowCount;
            return TableView.of(caption, columns, count, rowAt, rest, limits);
        }
    }

    private static boolean fits(TableView view) {
        return TableHtml.of(view).getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
