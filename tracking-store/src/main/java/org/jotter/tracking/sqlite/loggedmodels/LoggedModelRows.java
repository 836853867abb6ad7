package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModel.Registration;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelMetric;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.MetricRow;
import org.jotter.tracking.sqlite.rows.Owner;

/** Rows of the logged_models table, with what was logged about them, as {@link LoggedModel}s. */
record LoggedModelRows(ArtifactRoot artifactRoot) {

    static final KeyValueTable<Long> PARAMS =
            new KeyValueTable<>("logged_model_params", Owner.numbered("model_number"));

    static final KeyValueTable<Long> TAGS =
            new KeyValueTable<>("logged_model_tags", Owner.numbered("model_number"));

    private static final String MODELS =
            """
            SELECT m.model_number, m.model_id, m.experiment_id, m.name, m.model_type,
                m.source_run_id, m.status, m.status_message, m.creation_timestamp,
                m.last_updated_timestamp, m.lifecycle_stage,
                coalesce(e.artifact_location, '') AS artifact_location
            FROM logged_models m JOIN experiments e ON e.experiment_id = m.experiment_id
            WHERE m.model_number IN (SELECT value FROM json_each(?))
            ORDER BY m.model_number
            """;

    private static final String METRICS =
            """
            SELECT c.model_number, m.model_id, c.run_id, c.key, c.value, c.is_nan, c.timestamp,
                c.step, c.dataset_name, c.dataset_digest
            FROM logged_model_metrics c JOIN logged_models m ON m.model_number = c.model_number
            WHERE c.model_number IN (SELECT value FROM json_each(?))
            ORDER BY c.model_number, c.key, c.timestamp, c.step, c.dataset_name, c.dataset_digest,
                c.run_id, c.value, c.is_nan
            """;

    private static final String REGISTRATIONS =
            """
            SELECT m.model_number, v.name, v.version
            FROM logged_models m JOIN model_versions v ON v.model_id = m.model_id
            WHERE m.model_number IN (SELECT value FROM json_each(?))
            ORDER BY m.model_number, v.name, v.version
            """;

    /** The number of the model with that id, a deleted one too; throws where there is none. */
    static long number(Session session, LoggedModelId id) throws SQLException {
        return session.number(
                        "SELECT model_number FROM logged_models WHERE model_id = ?", id.value())
                .orElseThrow(() -> LoggedModelErrors.noModel(id));
    }

    /** The models of these numbers, in the order of the numbers. */
    List<LoggedModel> list(Session session, List<Long> numbers) throws SQLException {
        String json = numbers.toString();
        Map<Long, LoggedModelInfo> infos = infos(session, json);
        Map<Long, List<LoggedModelMetric>> metrics = new HashMap<>();
        session.list(METRICS, row -> of(metrics, row).add(metric(row)), json);
        Map<Long, List<Registration>> registrations = new HashMap<>();
        session.list(REGISTRATIONS, row -> of(registrations, row).add(registration(row)), json);
        Map<Long, Map<String, String>> params = PARAMS.ofAll(session, json);
        Map<Long, Map<String, String>> tags = TAGS.ofAll(session, json);
        return numbers.stream()
                .map(
                        number ->
                                new LoggedModel(
                                        infos.get(number),
                                        params.getOrDefault(number, Map.of()),
                                        metrics.getOrDefault(number, List.of()),
                                        tags.getOrDefault(number, Map.of()),
                                        registrations.getOrDefault(number, List.of())))
                .toList();
    }

    /** The same without what was logged about them. */
    List<LoggedModelInfo> infos(Session session, List<Long> numbers) throws SQLException {
        Map<Long, LoggedModelInfo> infos = infos(session, numbers.toString());
        return numbers.stream().map(infos::get).toList();
    }

    private Map<Long, LoggedModelInfo> infos(Session session, String numbers) throws SQLException {
        Map<Long, LoggedModelInfo> infos = new HashMap<>();
        session.list(MODELS, row -> infos.put(row.number("model_number"), info(row)), numbers);
        return infos;
    }

    private static <T> List<T> of(Map<Long, List<T>> lists, Row row) throws SQLException {
        return lists.computeIfAbsent(row.number("model_number"), number -> new ArrayList<>());
    }

    private static Registration registration(Row row) throws SQLException {
        return new Registration(row.text("name"), row.integer("version"));
    }

    private static LoggedModelMetric metric(Row row) throws SQLException {
        MetricSource source =
                new MetricSource(
                        row.text("model_id"), row.text("dataset_name"), row.text("dataset_digest"));
        return new LoggedModelMetric(new RunId(row.text("run_id")), MetricRow.read(row, source));
    }

    private LoggedModelInfo info(Row row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.number("experiment_id"));
        LoggedModelId id = new LoggedModelId(row.text("model_id"));
        return new LoggedModelInfo(
                id,
                experiment,
                row.text("name"),
                row.text("model_type"),
                row.text("source_run_id"),
                artifactRoot.loggedModel(experiment, row.text("artifact_location"), id.value()),
                LoggedModelStatus.valueOf(row.text("status")),
                row.text("status_message"),
                row.number("creation_timestamp"),
                row.number("last_updated_timestamp"),
                LifecycleStage.of(row.text("lifecycle_stage")));
    }
}
