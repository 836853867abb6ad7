package org.jotter.tracking.search;

import java.util.List;

/** Where the database keeps what an identifier names. */
sealed interface Column permits Column.OfRun, Column.Keyed {

    /** The condition, asked of the run {@code r}; null where the run has no value. */
    SqlFragment where(Condition condition);

    /** What a query has to join, under this name, before it can order by the column. */
    SqlFragment join(String name);

    /** The terms of ORDER BY, given the name that it was joined by: NaN last, then missing. */
    String orderBy(String name, String direction);

    /** A column of the runs themselves; {@code sql} is a text of ours. */
    record OfRun(String sql) implements Column {

        @Override
        public SqlFragment where(Condition condition) {
            return condition.on(sql);
        }

        @Override
        public SqlFragment join(String name) {
            return SqlFragment.of("");
        }

        @Override
        public String orderBy(String name, String direction) {
            return "%1$s IS NULL, %1$s %2$s".formatted(sql, direction);
        }
    }

    /** A row of metrics, params or tags. */
    record Keyed(Entity entity, String key) implements Column {

        /** One step in the primary key, which the planner cannot turn into anything else. */
        @Override
        public SqlFragment where(Condition condition) {
            return SqlFragment.join(
                    "",
                    List.of(
                            SqlFragment.of("(SELECT "),
                            onRow("v", condition),
                            SqlFragment.of(
                                    " FROM %s v WHERE v.run_number = r.run_number AND v.key = ?)"
                                            .formatted(entity.table()),
                                    key)));
        }

        @Override
        public SqlFragment join(String name) {
            return SqlFragment.of(
                    "LEFT JOIN %1$s %2$s ON %2$s.run_number = r.run_number AND %2$s.key = ?"
                            .formatted(entity.table(), name),
                    key);
        }

        @Override
        public String orderBy(String name, String direction) {
            String nanLast = hasNan() ? name + ".is_nan, " : "";
            return "%1$s.key IS NULL, %2$s%1$s.value %3$s".formatted(name, nanLast, direction);
        }

        /** The table's rows of this key, found in its index by value. */
        SqlFragment rows(String name) {
            return SqlFragment.of(
                    "%1$s %2$s INDEXED BY %1$s_by_value".formatted(entity.table(), name));
        }

        /** Which of {@link #rows} hold a real value that meets the condition. */
        SqlFragment among(String name, Condition condition) {
            return SqlFragment.join(
                    " AND ",
                    List.of(SqlFragment.of(name + ".key = ?", key), onRow(name, condition)));
        }

        /** Which runs have no value, or NaN. */
        SqlFragment valueless(String name) {
            return SqlFragment.of(
                    hasNan()
                            ? "(%1$s.key IS NULL OR %1$s.is_nan = 1)".formatted(name)
                            : name + ".key IS NULL");
        }

        private SqlFragment onRow(String name, Condition condition) {
            SqlFragment plain = condition.on(name + ".value");
            if (!hasNan()) {
                return plain;
            }
            String pattern =
                    condition.nanMeets() ? "(%s.is_nan = 1 OR %s)" : "%s.is_nan = 0 AND %s";
            return new SqlFragment(pattern.formatted(name, plain.text()), plain.values());
        }

        private boolean hasNan() {
            return entity == Entity.METRIC;
        }
    }
}
