package org.jotter.tracking.sqlite.runs;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Limits;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Param;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.db.BulkInsert;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.loggedmodels.LoggedModelMetrics;

/** Writes metrics, params and tags to runs. */
final class RunLog {

    static final String METRIC =
            """
            INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)
            SELECT run_number, ?, ?, ?, ?, ? FROM runs
            WHERE run_id = ? AND lifecycle_stage = 'active'
            ON CONFLICT DO NOTHING
            """;

    private static final BulkInsert METRICS =
            BulkInsert.of(
                    "INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)",
                    6,
                    "ON CONFLICT DO NOTHING");

    /** The trigger's order of points. */
    private static final Comparator<Metric> LATEST =
            Comparator.comparingLong(Metric::step)
                    .thenComparingLong(Metric::timestampMillis)
                    .thenComparingDouble(RunLog::stored);

    private static final String PARAM =
            "INSERT INTO params (run_number, key, value) VALUES (?, ?, ?)";

    private static final String TAG =
            """
            INSERT INTO tags (run_number, key, value) VALUES (?, ?, ?)
            ON CONFLICT (run_number, key) DO UPDATE SET value = excluded.value
            """;

    private final Db db;

    RunLog(Db db) {
        this.db = db;
    }

    void metric(RunId runId, Metric metric) {
        if (metric.source().modelId().isEmpty()) {
            point(runId, metric);
        } else {
            batch(runId, Batch.ofMetrics(List.of(metric)));
        }
    }

    /** One statement, not a transaction around several: it is the work that is done most often. */
    private void point(RunId runId, Metric metric) {
        boolean nan = Double.isNaN(metric.value());
        int added =
                db.update(
                        METRIC,
                        metric.key(),
                        metric.step(),
                        metric.timestampMillis(),
                        nan ? 0.0 : metric.value(),
                        nan ? 1 : 0,
                        runId.value());
        if (added == 0) {
            // the same point a second time, or no such run
            db.read(session -> RunIds.active(session, runId));
        }
    }

    void param(RunId runId, Param param) {
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    Optional<String> old = loggedParam(session, run, param.key());
                    if (old.isEmpty()) {
                        return session.update(PARAM, run, param.key(), param.value());
                    }
                    if (!old.get().equals(param.value())) {
                        throw RunErrors.paramChanged(runId, param, old.get());
                    }
                    return 0;
                });
    }

    void tag(RunId runId, String key, String value) {
        Map<String, String> tags = Limits.tags(Map.of(key, value));
        db.write(
                session -> {
                    tags(session, RunIds.active(session, runId), tags);
                    return null;
                });
    }

    void deleteTag(RunId runId, String key) {
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    int gone =
                            session.update(
                                    "DELETE FROM tags WHERE run_number = ? AND key = ?", run, key);
                    if (gone == 0) {
                        throw RunErrors.noTag(runId, key, tagKeys(session, run));
                    }
                    return gone;
                });
    }

    void batch(RunId runId, Batch batch) {
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    params(session, runId, run, batch.params());
                    metrics(session, run, batch.metrics());
                    LoggedModelMetrics.log(session, runId, batch.metrics());
                    tags(session, run, batch.tags());
                    return null;
                });
    }

    void model(RunId runId, String modelJson) {
        ObjectNode entry = ModelHistory.entry(modelJson);
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    Optional<String> history =
                            session.first(
                                    "SELECT value FROM tags WHERE run_number = ? AND key = ?",
                                    row -> row.getString(1),
                                    run,
                                    RunTags.MODEL_HISTORY);
                    String longer = ModelHistory.append(history.orElse(""), entry);
                    return session.update(TAG, run, RunTags.MODEL_HISTORY, longer);
                });
    }

    private static void metrics(Session session, long run, List<Metric> metrics)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>(metrics.size());
        for (Metric m : latestFirst(metrics)) {
            boolean nan = Double.isNaN(m.value());
            rows.add(
                    new Object[] {
                        run, m.key(), m.step(), m.timestampMillis(), stored(m), nan ? 1 : 0
                    });
        }
        session.insertAll(METRICS, rows);
    }

    /** After a key's latest point the others leave latest_metrics and its index as they are. */
    private static List<Metric> latestFirst(List<Metric> metrics) {
        Map<String, Metric> latest = new LinkedHashMap<>();
        for (Metric metric : metrics) {
            latest.merge(metric.key(), metric, BinaryOperator.maxBy(LATEST));
        }
        List<Metric> ordered = new ArrayList<>(latest.values());
        metrics.stream().filter(m -> !m.equals(latest.get(m.key()))).forEach(ordered::add);
        return ordered;
    }

    private static double stored(Metric metric) {
        return Double.isNaN(metric.value()) ? 0.0 : metric.value();
    }

    private static void params(Session session, RunId runId, long run, List<Param> params)
            throws SQLException {
        List<String> changes = new ArrayList<>();
        for (Param param : params) {
            Optional<String> old = loggedParam(session, run, param.key());
            if (old.isEmpty()) {
                session.update(PARAM, run, param.key(), param.value());
            } else if (!old.get().equals(param.value())) {
                changes.add(
                        "{'key': '%s', 'old_value': '%s', 'new_value': '%s'}"
                                .formatted(param.key(), old.get(), param.value()));
            }
        }
        if (!changes.isEmpty()) {
            throw RunErrors.paramsChanged(runId, changes);
        }
    }

    static void tags(Session session, long run, Map<String, String> tags) throws SQLException {
        for (Map.Entry<String, String> tag : tags.entrySet()) {
            if (tag.getKey().equals(RunTags.RUN_NAME)) {
                rename(session, run, tag.getValue());
            } else {
                session.update(TAG, run, tag.getKey(), tag.getValue());
            }
        }
    }

    /** Renames the run and its tag; an empty name changes neither. */
    static void rename(Session session, long run, String name) throws SQLException {
        if (!name.isEmpty()) {
            session.update(TAG, run, RunTags.RUN_NAME, name);
            session.update("UPDATE runs SET run_name = ? WHERE run_number = ?", name, run);
        }
    }

    private static Optional<String> loggedParam(Session session, long run, String key)
            throws SQLException {
        return session.first(
                "SELECT value FROM params WHERE run_number = ? AND key = ?",
                row -> row.getString(1),
                run,
                key);
    }

    private static List<String> tagKeys(Session session, long run) throws SQLException {
        return session.list(
                "SELECT key FROM tags WHERE run_number = ? ORDER BY key",
                row -> row.getString(1),
                run);
    }
}
