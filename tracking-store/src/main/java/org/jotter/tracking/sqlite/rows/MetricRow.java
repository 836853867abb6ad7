package org.jotter.tracking.sqlite.rows;

import java.sql.SQLException;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.db.Row;

/**
 * How a point of a metric is kept in columns: SQLite turns a NaN into NULL, so the value of one is
 * 0 and {@code is_nan} is 1.
 */
public final class MetricRow {

    private MetricRow() {}

    /** What the column {@code value} holds. */
    public static double value(Metric metric) {
        return Double.isNaN(metric.value()) ? 0.0 : metric.value();
    }

    /** What the column {@code is_nan} holds. */
    public static int isNan(Metric metric) {
        return Double.isNaN(metric.value()) ? 1 : 0;
    }

    /** From the columns key, value, timestamp, step and is_nan. */
    public static Metric read(Row row) throws SQLException {
        return read(row, MetricSource.NONE);
    }

    /** The same, with what the point is about. */
    public static Metric read(Row row, MetricSource source) throws SQLException {
        double value = row.flag("is_nan") ? Double.NaN : row.real("value");
        return new Metric(
                row.text("key"), value, row.number("timestamp"), row.number("step"), source);
    }
}
