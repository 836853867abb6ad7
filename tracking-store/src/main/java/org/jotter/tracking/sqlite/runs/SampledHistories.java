package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.rows.MetricRow;

/**
 * Reads so many points of a metric that a chart can show them, each run for itself: its points by
 * step are cut into so many buckets of one length, and the first of each is shown; in place of the
 * last bucket's, the run's last point. So does MLflow from 3.18 on.
 */
final class SampledHistories {

    private static final int MOST_RUNS = 100;
    private static final int MOST_POINTS = 2500;

    private final Db db;

    SampledHistories(Db db) {
        this.db = db;
    }

    Map<RunId, List<Metric>> of(List<RunId> runIds, String key, StepRange range, int maxResults) {
        check(runIds, key, maxResults);
        return db.snapshot(
                session -> {
                    Map<RunId, List<Metric>> histories = new LinkedHashMap<>();
                    Map<RunId, Long> runs = RunIds.numbers(session, runIds);
                    for (Map.Entry<RunId, Long> run : runs.entrySet()) {
                        histories.put(
                                run.getKey(),
                                points(session, run.getValue(), key, range, maxResults));
                    }
                    return histories;
                });
    }

    private static List<Metric> points(
            Session session, long run, String key, StepRange range, int maxResults)
            throws SQLException {
        return session.list(
                """
                WITH cut AS (
                    SELECT run_number, key, value, timestamp, step, is_nan,
                        ntile(?) OVER points AS bucket,
                        row_number() OVER points AS place,
                        count(*) OVER () AS total
                    FROM metrics
                    WHERE run_number = ? AND key = ? AND step BETWEEN ? AND ?
                    WINDOW points AS (ORDER BY step, timestamp, value, is_nan)
                ), ordered AS (
                    SELECT *, row_number() OVER (PARTITION BY bucket ORDER BY place) AS nth FROM cut
                )
                SELECT run_number, key, value, timestamp, step, is_nan FROM ordered
                WHERE nth = 1 AND bucket < ? OR place = total
                ORDER BY place
                """,
                MetricRow::read,
                maxResults,
                run,
                key,
                range.start(),
                range.end(),
                maxResults);
    }

    private static void check(List<RunId> runIds, String key, int maxResults) {
        if (runIds.isEmpty()) {
            Limits.required("run_ids", "");
        }
        if (runIds.size() > MOST_RUNS) {
            throw invalid(
                    ("GetMetricHistoryBulkInterval request must specify at most %d run_ids."
                                    + " Received %d run_ids.")
                            .formatted(MOST_RUNS, runIds.size()));
        }
        Limits.required("metric_key", key);
        if (maxResults < 1 || maxResults > MOST_POINTS) {
            throw invalid("max_results must be between 1 and %d.".formatted(MOST_POINTS));
        }
    }

    private static JotterException invalid(String message) {
        return new JotterException(INVALID, message);
    }
}
