package org.jotter.tracking.sqlite.runs;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunData;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.MetricRow;
import org.jotter.tracking.sqlite.rows.Owner;

/** Rows of the runs table, with what was logged to them, as {@link Run}s. */
record RunRows(ArtifactRoot artifactRoot) {

    static final KeyValueTable<Long> PARAMS =
            new KeyValueTable<>("params", Owner.numbered("run_number"));

    static final KeyValueTable<Long> TAGS =
            new KeyValueTable<>("tags", Owner.numbered("run_number"));

    private static final String RUNS =
            """
            SELECT r.run_number, r.run_id, r.run_name, r.experiment_id, r.user_id, r.status,
                r.start_time, r.end_time, r.lifecycle_stage,
                coalesce(e.artifact_location, '') AS artifact_location
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
        session.list(RUNS, row -> infos.put(row.number("run_number"), info(row)), json);
        Map<Long, Map<String, Metric>> metrics = metrics(session, json);
        Map<Long, Map<String, String>> params = PARAMS.ofAll(session, json);
        Map<Long, Map<String, String>> tags = TAGS.ofAll(session, json);
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
            """;

    private static Map<Long, Map<String, Metric>> metrics(Session session, String numbers)
            throws SQLException {
        Map<Long, Map<String, Metric>> result = new HashMap<>();
        session.list(
                METRICS,
                row ->
                        result.computeIfAbsent(row.number("run_number"), number -> new HashMap<>())
                                .put(row.text("key"), MetricRow.read(row)),
                numbers);
        return result;
    }

    private RunInfo info(Row row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.number("experiment_id"));
        RunId runId = new RunId(row.text("run_id"));
        return new RunInfo(
                runId,
                row.text("run_name"),
                experiment,
                row.text("user_id"),
                RunStatus.valueOf(row.text("status")),
                row.number("start_time"),
                row.optionalNumber("end_time"),
                LifecycleStage.of(row.text("lifecycle_stage")),
                artifactRoot.run(experiment, row.text("artifact_location"), runId.value()));
    }
}
