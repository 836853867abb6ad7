package org.jotter.tracking.sqlite.experiments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.db.Session;

/** Rows of the experiments table, with their tags, as {@link Experiment}s. */
record ExperimentRows(ArtifactRoot artifactRoot) {

    private static final String SELECT =
            """
            SELECT experiment_id, name, coalesce(artifact_location, ''), lifecycle_stage,
                creation_time, last_update_time
            FROM experiments
            """;

    Optional<Experiment> named(Session session, String name) throws SQLException {
        return session.first(SELECT + "WHERE name = ?", row -> experiment(session, row), name);
    }

    Optional<Experiment> withId(Session session, ExperimentId id) throws SQLException {
        return session.first(
                SELECT + "WHERE experiment_id = ?", row -> experiment(session, row), id.number());
    }

    /** The experiments of these numbers, in the order of the numbers. */
    List<Experiment> list(Session session, List<Long> numbers) throws SQLException {
        Map<Long, Experiment> found = new HashMap<>();
        Map<Long, Map<String, String>> tags = ExperimentTags.of(session, numbers);
        session.list(
                SELECT + "WHERE experiment_id IN (SELECT value FROM json_each(?))",
                row ->
                        found.put(
                                row.getLong(1),
                                experiment(row, tags.getOrDefault(row.getLong(1), Map.of()))),
                numbers.toString());
        return numbers.stream().map(found::get).toList();
    }

    private Experiment experiment(Session session, ResultSet row) throws SQLException {
        long number = row.getLong(1);
        Map<Long, Map<String, String>> tags = ExperimentTags.of(session, List.of(number));
        return experiment(row, tags.getOrDefault(number, Map.of()));
    }

    private Experiment experiment(ResultSet row, Map<String, String> tags) throws SQLException {
        ExperimentId id = ExperimentId.of(row.getLong(1));
        return new Experiment(
                id,
                row.getString(2),
                artifactRoot.experiment(id, row.getString(3)),
                LifecycleStage.of(row.getString(4)),
                row.getLong(5),
                row.getLong(6),
                tags);
    }
}
