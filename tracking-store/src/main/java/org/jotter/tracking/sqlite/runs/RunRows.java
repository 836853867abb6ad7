package org.jotter.tracking.sqlite.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunData;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.db.Session;

/** Rows of the runs table, with what was logged to them, as {@link Run}s. */
record RunRows(ArtifactRoot artifactRoot) {

    private static final String RUNS =
            """
            SELECT r.run_number, r.run_id, r.run_name, r.experiment_id, r.user_id, r.status,
                r.start_time, r.end_time, r.lifecycle_stage, coalesce(e.artifact_location, '')
            FROM runs r JOIN experiments e ON e.experiment_id = r.experiment_id
            WHERE r.run_number IN (SELECT value FROM json_each(?))
            ORDER BY r.run_number
            """;

    /** The runs of these numbers, in the order of the numbers. */
    List<Run> list(Session session, List<Long> numbers) throws SQLException {
        if (numbers.isEmpty()) {
            return List.of();
        }
        String json = numbers.toString();
        Map<Long, RunInfo> infos = new HashMap<>();
        session.list(RUNS, row -> infos.put(row.getLong(1), info(row)), json);
        Map<Long, Map<String, Metric>> metrics = metrics(session, json);
        Map<Long, Map<String, String>> params = texts(session, PARAMS, json);
        Map<Long, Map<String, String>> tags = texts(session, TAGS, json);
        RunLinkRows links = RunLinkRows.of(session, json);
        return numbers.stream()
                .map(
                        number ->
                                new Run(
                                        infos.get(number),
                                        new RunData(
                                                metrics.getOrDefault(number, Map.of()),
                                                params.getOrDefault(number, Map.of()),
                                                tags.getOrDefault(number, Map.of())),
                                        links.inputs(number),
                                        links.outputs(number)))
                .toList();
    }

    private static final String METRICS =
            """
            SELECT run_number, key, value, timestamp, step, is_nan FROM latest_metrics
            WHERE run_number IN (SELECT value FROM json_each(?))
            ORDER BY run_number, key
            """;

    private static final String PARAMS =
            """
            SELECT run_number, key, value FROM params
            WHERE run_number IN (SELECT value FROM json_each(?))
            ORDER BY run_number, key
            """;

    private static final String TAGS =
            """
            SELECT run_number, key, value FROM tags
            WHERE run_number IN (SELECT value FROM json_each(?))
            ORDER BY run_number, key
            """;

    private static Map<Long, Map<String, Metric>> metrics(Session session, String numbers)
            throws SQLException {
        Map<Long, Map<String, Metric>> result = new HashMap<>();
        session.list(
                METRICS,
                row ->
                        result.computeIfAbsent(row.getLong(1), number -> new HashMap<>())
                                .put(row.getString(2), metric(row)),
                numbers);
        return result;
    }

    private static Map<Long, Map<String, String>> texts(
            Session session, String query, String numbers) throws SQLException {
        Map<Long, Map<String, String>> result = new HashMap<>();
        session.list(
                query,
                row ->
                        result.computeIfAbsent(row.getLong(1), number -> new HashMap<>())
                                .put(row.getString(2), row.getString(3)),
                numbers);
        return result;
    }

    /** From the columns key, value, timestamp, step and is_nan, the key being the second. */
    static Metric metric(ResultSet row) throws SQLException {
        double value = row.getInt(6) == 1 ? Double.NaN : row.getDouble(3);
        return new Metric(row.getString(2), value, row.getLong(4), row.getLong(5));
    }

    private RunInfo info(ResultSet row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.getLong(4));
        RunId runId = new RunId(row.getString(2));
        return new RunInfo(
                runId,
                row.getString(3),
                experiment,
                row.getString(5),
                RunStatus.valueOf(row.getString(6)),
                row.getLong(7),
                endTime(row.getLong(8), row.wasNull()),
                LifecycleStage.of(row.getString(9)),
                artifactRoot.run(experiment, row.getString(10), runId.value()));
    }

    private static OptionalLong endTime(long millis, boolean missing) {
        return missing ? OptionalLong.empty() : OptionalLong.of(millis);
    }
}
