package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.MetricRow;

/** Writes the points that runs log about models. */
public final class LoggedModelMetrics {

    private LoggedModelMetrics() {}

    /**
     * Keeps those of the points that are about a model, a deleted one too; the same point a second
     * time changes nothing. Throws MISSING where there is no such model.
     */
    public static void log(Session session, RunId runId, List<Metric> metrics) throws SQLException {
        for (Metric metric : metrics) {
            if (!metric.source().modelId().isEmpty() && insert(session, runId, metric) == 0) {
                // the same point a second time, or no such model
                LoggedModelRows.number(session, new LoggedModelId(metric.source().modelId()));
            }
        }
    }

    private static int insert(Session session, RunId runId, Metric metric) throws SQLException {
        return session.update(
                """
                INSERT INTO logged_model_metrics
                    (model_number, key, dataset_name, dataset_digest, run_id, step, timestamp,
                     value, is_nan)
                SELECT model_number, ?, ?, ?, ?, ?, ?, ?, ? FROM logged_models WHERE model_id = ?
                ON CONFLICT DO NOTHING
                """,
                metric.key(),
                metric.source().datasetName(),
                metric.source().datasetDigest(),
                runId.value(),
                metric.step(),
                metric.timestampMillis(),
                MetricRow.value(metric),
                MetricRow.isNan(metric),
                metric.source().modelId());
    }
}
