package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.rows.MetricRow;

/** Reads the points of metrics. */
final class MetricHistories {

    private static final int MOST_RUNS = 100;
    private static final int MOST_POINTS = 25_000;

    private final Db db;

    MetricHistories(Db db) {
        this.db = db;
    }

    List<Metric> whole(RunId runId, String key) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT m.run_number, m.key, m.value, m.timestamp, m.step, m.is_nan
                                FROM metrics m JOIN runs r ON r.run_number = m.run_number
                                WHERE r.run_id = ? AND m.key = ?
                                ORDER BY m.step, m.timestamp, m.value, m.is_nan
                                """,
                                MetricRow::read,
                                runId.value(),
                                key));
    }

    PagedList<Metric> page(RunId runId, String key, int maxResults, String pageToken) {
        checkPositive(maxResults);
        List<Metric> found =
                pointsAfter(HistoryToken.parse(pageToken), runId, key, maxResults + 1L);
        if (found.size() <= maxResults) {
            return PagedList.last(found);
        }
        List<Metric> page = found.subList(0, maxResults);
        return PagedList.followed(page, HistoryToken.after(page.get(maxResults - 1)).text());
    }

    private List<Metric> pointsAfter(HistoryToken last, RunId runId, String key, long limit) {
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT m.run_number, m.key, m.value, m.timestamp, m.step, m.is_nan
                                FROM metrics m JOIN runs r ON r.run_number = m.run_number
                                WHERE r.run_id = ? AND m.key = ?
                                    AND (m.timestamp, m.step, m.value, m.is_nan) > (?, ?, ?, ?)
                                ORDER BY m.timestamp, m.step, m.value, m.is_nan
                                LIMIT ?
                                """,
                                MetricRow::read,
                                runId.value(),
                                key,
                                last.timestampMillis(),
                                last.step(),
                                last.value(),
                                last.isNan(),
                                limit));
    }

    Map<RunId, List<Metric>> ofAll(List<RunId> runIds, String key, int maxResults) {
        checkBulk(runIds, key);
        checkPositive(maxResults);
        Map<RunId, List<Metric>> histories = new LinkedHashMap<>();
        db.read(
                session ->
                        session.list(
                                """
                                SELECT m.run_number, m.key, m.value, m.timestamp, m.step, m.is_nan,
                                    r.run_id
                                FROM runs r JOIN metrics m ON m.run_number = r.run_number
                                WHERE r.run_id IN (SELECT value FROM json_each(?)) AND m.key = ?
                                ORDER BY r.run_id, m.timestamp, m.step, m.value, m.is_nan
                                LIMIT ?
                                """,
                                row -> add(histories, row),
                                RunIds.json(runIds),
                                key,
                                Math.min(maxResults, MOST_POINTS)));
        return histories;
    }

    private static boolean add(Map<RunId, List<Metric>> histories, Row row) throws SQLException {
        return histories
                .computeIfAbsent(new RunId(row.text("run_id")), id -> new ArrayList<>())
                .add(MetricRow.read(row));
    }

    private static void checkBulk(List<RunId> runIds, String key) {
        if (runIds.isEmpty()) {
            throw invalid("GetMetricHistoryBulk request must specify at least one run_id.");
        }
        if (runIds.size() > MOST_RUNS) {
            throw invalid(
                    ("GetMetricHistoryBulk request cannot specify more than %d run_ids. Received %d"
                                    + " run_ids.")
                            .formatted(MOST_RUNS, runIds.size()));
        }
        if (key.isEmpty()) {
            throw invalid("GetMetricHistoryBulk request must specify a metric_key.");
        }
    }

    private static void checkPositive(int maxResults) {
        if (maxResults < 1) {
            throw Limits.maxResultsNotPositive(maxResults);
        }
    }

    private static JotterException invalid(String message) {
        return new JotterException(INVALID, message);
    }
}
