package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.sqlite.runs.RunRows.PARAMS;
import static org.jotter.tracking.sqlite.runs.RunRows.TAGS;

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
import org.jotter.tracking.sqlite.rows.MetricRow;

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
                    .thenComparingDouble(MetricRow::value);

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
        int added =
                db.update(
                        METRIC,
                        metric.key(),
                        metric.step(),
                        metric.timestampMillis(),
                        MetricRow.value(metric),
                        MetricRow.isNan(metric),
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
                    Optional<String> old = PARAMS.get(session, run, param.key());
                    if (old.isEmpty()) {
                        PARAMS.add(session, run, param.key(), param.value());
                    } else if (!old.get().equals(param.value())) {
                        throw param.changes(runId, old.get());
                    }
                    return null;
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
                    if (!TAGS.remove(session, run, key)) {
                        throw RunErrors.noTag(runId, key, TAGS.keys(session, run));
                    }
                    return null;
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
                    Optional<String> history = TAGS.get(session, run, RunTags.MODEL_HISTORY);
                    String longer = ModelHistory.append(history.orElse(""), entry);
                    TAGS.put(session, run, RunTags.MODEL_HISTORY, longer);
                    return null;
                });
    }

    private static void metrics(Session session, long run, List<Metric> metrics)
            throws SQLException {
        List<Object[]> rows = new ArrayList<>(metrics.size());
        for (Metric m : latestFirst(metrics)) {
            rows.add(
                    new Object[] {
                        run,
                        m.key(),
                        m.step(),
                        m.timestampMillis(),
                        MetricRow.value(m),
                        MetricRow.isNan(m)
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

    private static void params(Session session, RunId runId, long run, List<Param> params)
            throws SQLException {
        List<String> changes = new ArrayList<>();
        for (Param param : params) {
            Optional<String> old = PARAMS.get(session, run, param.key());
            if (old.isEmpty()) {
                PARAMS.add(session, run, param.key(), param.value());
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
                TAGS.put(session, run, tag.getKey(), tag.getValue());
            }
        }
    }

    /** Renames the run and its tag; an empty name changes neither. */
    static void rename(Session session, long run, String name) throws SQLException {
        if (!name.isEmpty()) {
            TAGS.put(session, run, RunTags.RUN_NAME, name);
            session.update("UPDATE runs SET run_name = ? WHERE run_number = ?", name, run);
        }
    }
}
