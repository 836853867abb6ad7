package org.jotter.tracking.sqlite.experiments;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.Owner;

/** Rows of the experiments table, with their tags, as {@link Experiment}s. */
record ExperimentRows(ArtifactRoot artifactRoot) {

    static final KeyValueTable<Long> TAGS =
            new KeyValueTable<>("experiment_tags", Owner.numbered("experiment_id"));

    private static final String SELECT =
            """
            SELECT experiment_id, name,
                coalesce(artifact_location, '') AS artifact_location,
                lifecycle_stage,
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
        Map<Long, Map<String, String>> tags = TAGS.ofAll(session, numbers.toString());
        session.list(
                SELECT + "WHERE experiment_id IN (SELECT value FROM json_each(?))",
                row ->
                        found.put(
                                row.number("experiment_id"),
                                experiment(
                                        row,
                                        tags.getOrDefault(row.number("experiment_id"), Map.of()))),
                numbers.toString());
        return numbers.stream().map(found::get).toList();
    }

    private Experiment experiment(Session session, Row row) throws SQLException {
        long number = row.number("experiment_id");
        Map<Long, Map<String, String>> tags = TAGS.ofAll(session, List.of(number).toString());
        return experiment(row, tags.getOrDefault(number, Map.of()));
    }

    private Experiment experiment(Row row, Map<String, String> tags) throws SQLException {
        ExperimentId id = ExperimentId.of(row.number("experiment_id"));
        return new Experiment(
                id,
                row.text("name"),
                artifactRoot.experiment(id, row.text("artifact_location")),
                LifecycleStage.of(row.text("lifecycle_stage")),
                row.number("creation_time"),
                row.number("last_update_time"),
                tags);
    }
}
