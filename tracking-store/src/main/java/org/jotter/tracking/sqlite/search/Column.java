package org.jotter.tracking.sqlite.search;

import java.util.List;
import java.util.stream.Collectors;

/** Where the database keeps what an identifier names. */
sealed interface Column permits Column.Sortable, Column.OfDataset {

    /** The condition, asked of the row {@code r}; null where it has no value. */
    SqlFragment where(Condition condition);

    /** Whether IS NULL can be asked of it. */
    default boolean mayBeMissing() {
        return false;
    }

    /** Whether an index by value leads to the rows that have it. */
    default boolean isIndexed() {
        return false;
    }

    /** Whether few rows have the same value, and an index finds them. */
    default boolean isOfFewRows() {
        return false;
    }

    /** A column that has one value at most in a row, so that rows can be ordered by it. */
    sealed interface Sortable extends Column permits OfRow, Keyed, LatestPoint {

        /** What a query has to join, under this name, before it can order by the column. */
        SqlFragment join(String name);

        /** The value to order by; null where {@link #rank} is not 0. */
        SqlFragment value(String name);

        /** 0 for a real value, then NaN, then missing; empty where every row has a real value. */
        SqlFragment rank(String name);
    }

    /** An expression over the row itself; {@code sql} is a text of ours. */
    record OfRow(SqlFragment sql, Kind kind) implements Sortable {

        /** What its values are like. */
        enum Kind {
            COMMON,
            OF_FEW_ROWS,
            NULLABLE
        }

        @Override
        public SqlFragment where(Condition condition) {
            return condition.on(sql);
        }

        @Override
        public boolean isOfFewRows() {
            return kind == Kind.OF_FEW_ROWS;
        }

        @Override
        public SqlFragment join(String name) {
            return SqlFragment.of("");
        }

        @Override
        public SqlFragment value(String name) {
            return sql;
        }

        @Override
        public SqlFragment rank(String name) {
            return kind == Kind.NULLABLE
                    ? new SqlFragment("(" + sql.text() + " IS NULL)", sql.values())
                    : SqlFragment.of("");
        }
    }

    /** A row of metrics, params or tags. */
    record Keyed(KeyedTable table, String key) implements Sortable {

        /** A subquery, so that the planner looks the key up for each row and joins no other way. */
        @Override
        public SqlFragment where(Condition condition) {
            return SqlFragment.join(
                    "",
                    List.of(
                            SqlFragment.of("(SELECT "),
                            onRow("v", condition),
                            SqlFragment.of(
                                    " FROM %s v WHERE %s AND v.key = ?)"
                                            .formatted(table.name(), table.ownedBy("v")),
                                    key)));
        }

        @Override
        public boolean mayBeMissing() {
            return true;
        }

        @Override
        public boolean isIndexed() {
            return table.indexed();
        }

        @Override
        public SqlFragment join(String name) {
            return SqlFragment.of(
                    "LEFT JOIN %s %s ON %s AND %s.key = ?"
                            .formatted(table.name(), name, table.ownedBy(name), name),
                    key);
        }

        @Override
        public SqlFragment value(String name) {
            return SqlFragment.of(name + ".value");
        }

        @Override
        public SqlFragment rank(String name) {
            return SqlFragment.of(
                    table.hasNan()
                            ? "coalesce(" + name + ".is_nan, 2)"
                            : "(" + name + ".key IS NULL)");
        }

        /** The table's rows of this key, found in its index by value. */
        SqlFragment rows(String name) {
            return SqlFragment.of(
                    "%1$s %2$s INDEXED BY %1$s_by_value".formatted(table.name(), name));
        }

        /** Which of {@link #rows} hold a real value that meets the condition. */
        SqlFragment among(String name, Condition condition) {
            return SqlFragment.join(
                    " AND ",
                    List.of(SqlFragment.of(name + ".key = ?", key), onRow(name, condition)));
        }

        private SqlFragment onRow(String name, Condition condition) {
            SqlFragment plain = condition.on(name + ".value");
            if (!table.hasNan()) {
                return plain;
            }
            String pattern =
                    condition.nanMeets() ? "(%s.is_nan = 1 OR %s)" : "%s.is_nan = 0 AND %s";
            return new SqlFragment(pattern.formatted(name, plain.text()), plain.values());
        }
    }

    /**
     * A table of rows with a key and a value each.
     *
     * @param owner the columns that say whose row it is
     * @param hasNan whether a column is_nan says that the value is NaN
     * @param indexed whether it has an index by value, named so
     */
    record KeyedTable(String name, List<String> owner, boolean hasNan, boolean indexed) {

        String ownedBy(String alias) {
            return owner.stream()
                    .map(column -> "%s.%s = r.%s".formatted(alias, column, column))
                    .collect(Collectors.joining(" AND "));
        }
    }

    /** A column of the datasets that a run has read: one that meets the condition is enough. */
    record OfDataset(String column) implements Column {

        @Override
        public SqlFragment where(Condition condition) {
            return SqlFragment.join(
                    "",
                    List.of(
                            SqlFragment.of(
                                    """
                                    EXISTS (SELECT 1 FROM dataset_inputs i
                                    JOIN datasets d ON d.dataset_number = i.dataset_number
                                    LEFT JOIN dataset_input_tags c
                                        ON c.run_number = i.run_number
                                        AND c.dataset_number = i.dataset_number
                                        AND c.key = 'mlflow.data.context'
                                    WHERE i.run_number = r.run_number
                                        AND (\
                                    """),
                            condition.on(column),
                            SqlFragment.of("))")));
        }
    }
}
