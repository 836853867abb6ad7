package org.jotter.tracking.sqlite.search;

import java.util.List;

/**
 * A logged model's metric: the point with the greatest step, then timestamp, then value.
 *
 * @param onDataset which of the points {@code v} count
 */
record LatestPoint(String key, SqlFragment onDataset) implements Column.Sortable {

    @Override
    public SqlFragment where(Condition condition) {
        SqlFragment met = condition.on("v.value");
        String pattern = condition.nanMeets() ? "(v.is_nan = 1 OR %s)" : "v.is_nan = 0 AND %s";
        return latest(new SqlFragment(pattern.formatted(met.text()), met.values()));
    }

    @Override
    public boolean mayBeMissing() {
        return true;
    }

    @Override
    public SqlFragment join(String name) {
        return SqlFragment.of("");
    }

    @Override
    public SqlFragment value(String name) {
        return latest(SqlFragment.of("v.value"));
    }

    @Override
    public SqlFragment rank(String name) {
        SqlFragment nan = latest(SqlFragment.of("v.is_nan"));
        return new SqlFragment("coalesce(" + nan.text() + ", 2)", nan.values());
    }

    private SqlFragment latest(SqlFragment what) {
        return SqlFragment.join(
                "",
                List.of(
                        SqlFragment.of("(SELECT "),
                        what,
                        SqlFragment.of(
                                " FROM logged_model_metrics v WHERE v.model_number ="
                                        + " r.model_number AND v.key = ? AND (",
                                key),
                        onDataset,
                        SqlFragment.of(
                                ") ORDER BY v.step DESC, v.timestamp DESC, v.value DESC LIMIT"
                                        + " 1)")));
    }
}
