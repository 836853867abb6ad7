package org.jotter.tracking.sqlite.runs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.db.Session;

/** What some runs read and made, by run number; a run that is in none of the maps has none. */
record RunLinkRows(
        Map<Long, List<DatasetInput>> datasets,
        Map<Long, List<String>> models,
        Map<Long, List<ModelOutput>> outputs) {

    private static final RunLinkRows NONE = new RunLinkRows(Map.of(), Map.of(), Map.of());

    /** Reads it for the runs whose numbers are the JSON list. */
    static RunLinkRows of(Session session, String numbers) throws SQLException {
        return areAny(session)
                ? new RunLinkRows(
                        datasets(session, numbers),
                        models(session, numbers),
                        outputs(session, numbers))
                : NONE;
    }

    /** Most workspaces have none, and then a search asks for nothing more. */
    private static boolean areAny(Session session) throws SQLException {
        return session.first(
                        """
                        SELECT EXISTS (SELECT 1 FROM dataset_inputs)
                            OR EXISTS (SELECT 1 FROM model_inputs)
                            OR EXISTS (SELECT 1 FROM model_outputs)
                        """,
                        row -> row.getBoolean(1))
                .orElse(false);
    }

    RunInputs inputs(long run) {
        return new RunInputs(
                datasets.getOrDefault(run, List.of()), models.getOrDefault(run, List.of()));
    }

    List<ModelOutput> outputs(long run) {
        return outputs.getOrDefault(run, List.of());
    }

    private record Input(long run, long number, Dataset dataset) {}

    private static Map<Long, List<DatasetInput>> datasets(Session session, String numbers)
            throws SQLException {
        List<Input> inputs =
                session.list(
                        """
                        SELECT i.run_number, i.dataset_number, d.name, d.digest, d.source_type,
                            d.source, d.schema, d.profile
                        FROM dataset_inputs i
                        JOIN datasets d ON d.dataset_number = i.dataset_number
                        WHERE i.run_number IN (SELECT value FROM json_each(?))
                        ORDER BY i.run_number, i.dataset_number
                        """,
                        RunLinkRows::input,
                        numbers);
        if (inputs.isEmpty()) {
            return Map.of();
        }
        Map<List<Long>, Map<String, String>> tags = tags(session, numbers);
        Map<Long, List<DatasetInput>> result = new HashMap<>();
        for (Input input : inputs) {
            List<Long> key = List.of(input.run(), input.number());
            result.computeIfAbsent(input.run(), run -> new ArrayList<>())
                    .add(new DatasetInput(input.dataset(), tags.getOrDefault(key, Map.of())));
        }
        return result;
    }

    private static Input input(ResultSet row) throws SQLException {
        return new Input(
                row.getLong(1),
                row.getLong(2),
                new Dataset(
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
    }

    private static Map<List<Long>, Map<String, String>> tags(Session session, String numbers)
            throws SQLException {
        Map<List<Long>, Map<String, String>> tags = new HashMap<>();
        session.list(
                """
                SELECT run_number, dataset_number, key, value FROM dataset_input_tags
                WHERE run_number IN (SELECT value FROM json_each(?))
                ORDER BY run_number, dataset_number, key
                """,
                row ->
                        tags.computeIfAbsent(
                                        List.of(row.getLong(1), row.getLong(2)),
                                        input -> new HashMap<>())
                                .put(row.getString(3), row.getString(4)),
                numbers);
        return tags;
    }

    private static Map<Long, List<String>> models(Session session, String numbers)
            throws SQLException {
        Map<Long, List<String>> models = new HashMap<>();
        session.list(
                """
                SELECT run_number, model_id FROM model_inputs
                WHERE run_number IN (SELECT value FROM json_each(?))
                ORDER BY run_number, model_id
                """,
                row ->
                        models.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(row.getString(2)),
                numbers);
        return models;
    }

    private static Map<Long, List<ModelOutput>> outputs(Session session, String numbers)
            throws SQLException {
        Map<Long, List<ModelOutput>> outputs = new HashMap<>();
        session.list(
                """
                SELECT run_number, model_id, step FROM model_outputs
                WHERE run_number IN (SELECT value FROM json_each(?))
                ORDER BY run_number, step, model_id
                """,
                row ->
                        outputs.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(new ModelOutput(row.getString(2), row.getLong(3))),
                numbers);
        return outputs;
    }
}
