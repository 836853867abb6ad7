package org.jotter.tracking.sqlite.runs;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.rows.KeyValueTable;
import org.jotter.tracking.sqlite.rows.Owner;
import org.jotter.tracking.sqlite.rows.Owner.RunDataset;

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
        return session.exists(
                """
                SELECT 1 FROM dataset_inputs
                UNION ALL SELECT 1 FROM model_inputs
                UNION ALL SELECT 1 FROM model_outputs
                """);
    }

    RunInputs inputs(long run) {
        return new RunInputs(
                datasets.getOrDefault(run, List.of()), models.getOrDefault(run, List.of()));
    }

    List<ModelOutput> outputs(long run) {
        return outputs.getOrDefault(run, List.of());
    }

    static final KeyValueTable<RunDataset> INPUT_TAGS =
            new KeyValueTable<>("dataset_input_tags", Owner.RUN_DATASET);

    private record Input(RunDataset key, Dataset dataset) {}

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
        List<List<Long>> keys =
                inputs.stream()
                        .map(input -> List.of(input.key().run(), input.key().dataset()))
                        .toList();
        Map<RunDataset, Map<String, String>> tags = INPUT_TAGS.ofAll(session, keys.toString());
        Map<Long, List<DatasetInput>> result = new HashMap<>();
        for (Input input : inputs) {
            result.computeIfAbsent(input.key().run(), run -> new ArrayList<>())
                    .add(
                            new DatasetInput(
                                    input.dataset(), tags.getOrDefault(input.key(), Map.of())));
        }
        return result;
    }

    private static Input input(Row row) throws SQLException {
        return new Input(
                new RunDataset(row.number("run_number"), row.number("dataset_number")),
                new Dataset(
                        row.text("name"),
                        row.text("digest"),
                        row.text("source_type"),
                        row.text("source"),
                        row.text("schema"),
                        row.text("profile")));
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
                        models.computeIfAbsent(row.number("run_number"), run -> new ArrayList<>())
                                .add(row.text("model_id")),
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
                        outputs.computeIfAbsent(row.number("run_number"), run -> new ArrayList<>())
                                .add(new ModelOutput(row.text("model_id"), row.number("step"))),
                numbers);
        return outputs;
    }
}
