package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.ResultSet;
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
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Session;

/** Rows of the logged_models table, with what was logged about them, as {@link LoggedModel}s. */
record LoggedModelRows(ArtifactRoot artifactRoot) {

    private static final String MODELS =
            """
            SELECT m.model_number, m.model_id, m.experiment_id, m.name, m.model_type,
                m.source_run_id, m.status, m.status_message, m.creation_timestamp,
                m.last_updated_timestamp, m.lifecycle_stage, coalesce(e.artifact_location, '')
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

    private static final String PARAMS =
            """
            SELECT model_number, key, value FROM logged_model_params
            WHERE model_number IN (SELECT value FROM json_each(?))
            ORDER BY model_number, key
            """;

    private static final String TAGS =
            """
            SELECT model_number, key, value FROM logged_model_tags
            WHERE model_number IN (SELECT value FROM json_each(?))
            ORDER BY model_number, key
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
        return session.first(
                        "SELECT model_number FROM logged_models WHERE model_id = ?",
                        row -> row.getLong(1),
                        id.value())
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
        Map<Long, Map<String, String>> params = texts(session, PARAMS, json);
        Map<Long, Map<String, String>> tags = texts(session, TAGS, json);
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
        session.list(MODELS, row -> infos.put(row.getLong(1), info(row)), numbers);
        return infos;
    }

    private static <T> List<T> of(Map<Long, List<T>> lists, ResultSet row) throws SQLException {
        return lists.computeIfAbsent(row.getLong(1), number -> new ArrayList<>());
    }

    private static Map<Long, Map<String, String>> texts(
            Session session, String query, String numbers) throws SQLException {
        Map<Long, Map<String, String>> texts = new HashMap<>();
        session.list(
                query,
                row ->
                        texts.computeIfAbsent(row.getLong(1), number -> new HashMap<>())
                                .put(row.getString(2), row.getString(3)),
                numbers);
        return texts;
    }

    private static Registration registration(ResultSet row) throws SQLException {
        return new Registration(row.getString(2), row.getInt(3));
    }

    private static LoggedModelMetric metric(ResultSet row) throws SQLException {
        double value = row.getInt(6) == 1 ? Double.NaN : row.getDouble(5);
        MetricSource source =
                new MetricSource(row.getString(2), row.getString(9), row.getString(10));
        return new LoggedModelMetric(
                new RunId(row.getString(3)),
                new Metric(row.getString(4), value, row.getLong(7), row.getLong(8), source));
    }

    private LoggedModelInfo info(ResultSet row) throws SQLException {
        ExperimentId experiment = ExperimentId.of(row.getLong(3));
        LoggedModelId id = new LoggedModelId(row.getString(2));
        return new LoggedModelInfo(
                id,
                experiment,
                row.getString(4),
                row.getString(5),
                row.getString(6),
                artifactRoot.loggedModel(experiment, row.getString(12), id.value()),
                LoggedModelStatus.valueOf(row.getString(7)),
                row.getString(8),
                row.getLong(9),
                row.getLong(10),
                LifecycleStage.of(row.getString(11)));
    }
}
