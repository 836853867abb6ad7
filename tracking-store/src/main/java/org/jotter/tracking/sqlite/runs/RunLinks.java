package org.jotter.tracking.sqlite.runs;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Limits;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.rows.Owner.RunDataset;

/** Writes what runs read and made: datasets and logged models. */
final class RunLinks {

    private static final int MOST_EXPERIMENTS = 20;
    private static final int MOST_SUMMARIES = 1000;

    private final Db db;

    RunLinks(Db db) {
        this.db = db;
    }

    void inputs(RunId runId, List<DatasetInput> datasets, List<String> modelIds) {
        modelIds.forEach(Limits::modelReference);
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    for (DatasetInput input : datasets) {
                        dataset(session, run, input);
                    }
                    for (String modelId : modelIds) {
                        session.update(
                                """
                                INSERT INTO model_inputs (run_number, model_id) VALUES (?, ?)
                                ON CONFLICT DO NOTHING
                                """,
                                run,
                                modelId);
                    }
                    return null;
                });
    }

    /** What a name and digest are first logged with stays, and so do an input's tags. */
    private static void dataset(Session session, long run, DatasetInput input) throws SQLException {
        long dataset = number(session, run, input.dataset());
        int added =
                session.update(
                        """
                        INSERT INTO dataset_inputs (run_number, dataset_number) VALUES (?, ?)
                        ON CONFLICT DO NOTHING
                        """,
                        run,
                        dataset);
        if (added > 0) {
            RunLinkRows.INPUT_TAGS.putAll(session, new RunDataset(run, dataset), input.tags());
        }
    }

    private static long number(Session session, long run, Dataset dataset) throws SQLException {
        session.update(
                """
                INSERT INTO datasets
                    (experiment_id, name, digest, source_type, source, schema, profile)
                SELECT experiment_id, ?, ?, ?, ?, ?, ? FROM runs WHERE run_number = ?
                ON CONFLICT DO NOTHING
                """,
                dataset.name(),
                dataset.digest(),
                dataset.sourceType(),
                dataset.source(),
                dataset.schema(),
                dataset.profile(),
                run);
        return session.number(
                        """
                        SELECT dataset_number FROM datasets
                        WHERE name = ? AND digest = ?
                            AND experiment_id =
                                (SELECT experiment_id FROM runs WHERE run_number = ?)
                        """,
                        dataset.name(),
                        dataset.digest(),
                        run)
                .orElseThrow();
    }

    void outputs(RunId runId, List<ModelOutput> models) {
        models.stream().map(ModelOutput::modelId).forEach(Limits::modelReference);
        db.write(
                session -> {
                    long run = RunIds.active(session, runId);
                    for (ModelOutput model : models) {
                        session.update(
                                """
                                INSERT INTO model_outputs (run_number, model_id, step)
                                VALUES (?, ?, ?)
                                ON CONFLICT DO UPDATE SET step = excluded.step
                                """,
                                run,
                                model.modelId(),
                                model.step());
                    }
                    return null;
                });
    }

    List<DatasetSummary> datasets(List<ExperimentId> experimentIds) {
        check(experimentIds);
        return db.read(
                session ->
                        session.list(
                                """
                                SELECT DISTINCT d.experiment_id, d.name, d.digest,
                                    coalesce(t.value, '') AS context
                                FROM datasets d
                                JOIN dataset_inputs i ON i.dataset_number = d.dataset_number
                                LEFT JOIN dataset_input_tags t
                                    ON t.run_number = i.run_number
                                    AND t.dataset_number = i.dataset_number
                                    AND t.key = ?
                                WHERE d.experiment_id IN (SELECT value FROM json_each(?))
                                ORDER BY d.experiment_id, d.name, d.digest, context
                                LIMIT ?
                                """,
                                row ->
                                        new DatasetSummary(
                                                ExperimentId.of(row.number("experiment_id")),
                                                row.text("name"),
                                                row.text("digest"),
                                                row.text("context")),
                                RunTags.DATASET_CONTEXT,
                                experimentIds.stream()
                                        .map(ExperimentId::number)
                                        .toList()
                                        .toString(),
                                MOST_SUMMARIES));
    }

    private static void check(List<ExperimentId> experimentIds) {
        if (experimentIds.isEmpty()) {
            throw new JotterException(
                    INVALID, "SearchDatasets request must specify at least one experiment_id.");
        }
        if (experimentIds.size() > MOST_EXPERIMENTS) {
            throw new JotterException(
                    INVALID,
                    ("SearchDatasets request cannot specify more than %d experiment_ids. Received"
                                    + " %d experiment_ids.")
                            .formatted(MOST_EXPERIMENTS, experimentIds.size()));
        }
    }
}
