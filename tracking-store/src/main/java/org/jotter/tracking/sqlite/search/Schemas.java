package org.jotter.tracking.sqlite.search;

import java.util.List;
import org.jotter.tracking.sqlite.search.Attribute.Use;
import org.jotter.tracking.sqlite.search.Column.KeyedTable;
import org.jotter.tracking.sqlite.search.Column.OfRow.Kind;

/** What can be searched. */
public final class Schemas {

    private static final List<String> ATTRIBUTE = List.of("attribute", "attributes", "attr");
    private static final List<String> METRIC = List.of("metric", "metrics");
    private static final List<String> PARAMETER =
            List.of("parameter", "parameters", "param", "params");
    private static final List<String> TAG = List.of("tag", "tags");
    private static final List<String> DATASET = List.of("dataset", "datasets");
    private static final String HINT = " A metric is written metrics.%s";
    private static final String PROMPT = "mlflow.prompt.is_prompt";

    private Schemas() {}

    public static final Schema EXPERIMENTS =
            new Schema(
                    "experiments r",
                    List.of("experiment_id"),
                    List.of(
                            attributes(
                                    ATTRIBUTE,
                                    "",
                                    Attribute.of("name", "r.name", Kind.OF_FEW_ROWS, false),
                                    Attribute.text("experiment_id", "CAST(r.experiment_id AS TEXT)")
                                            .onlyFor(Use.FILTER),
                                    Attribute.number("experiment_id", "r.experiment_id")
                                            .onlyFor(Use.ORDER),
                                    Attribute.number("creation_time", "r.creation_time"),
                                    Attribute.number("last_update_time", "r.last_update_time")),
                            tags("experiment_tags", List.of("experiment_id"), false)),
                    "",
                    List.of("creation_time DESC", "experiment_id ASC"),
                    List.of("experiment_id DESC"));

    public static final Schema REGISTERED_MODELS =
            new Schema(
                    "registered_models r",
                    List.of("name"),
                    List.of(
                            attributes(
                                    ATTRIBUTE,
                                    "",
                                    Attribute.of("name", "r.name", Kind.OF_FEW_ROWS, false),
                                    Attribute.number("creation_timestamp", "r.creation_timestamp")
                                            .onlyFor(Use.ORDER),
                                    Attribute.number(
                                                    "last_updated_timestamp",
                                                    "r.last_updated_timestamp")
                                            .alsoCalled("timestamp")
                                            .onlyFor(Use.ORDER)),
                            promptTags("registered_model_tags", List.of("name"))),
                    "tags.`" + PROMPT + "` != 'true'",
                    List.of(),
                    List.of("name ASC"));

    public static final Schema MODEL_VERSIONS =
            new Schema(
                    "model_versions r",
                    List.of("name", "version"),
                    List.of(
                            attributes(
                                    ATTRIBUTE,
                                    "",
                                    Attribute.text("name", "r.name"),
                                    Attribute.number("version_number", "r.version"),
                                    Attribute.text("run_id", "r.run_id").onlyFor(Use.FILTER),
                                    Attribute.text("source_path", "r.source").onlyFor(Use.FILTER),
                                    Attribute.number("creation_timestamp", "r.creation_timestamp")
                                            .onlyFor(Use.ORDER),
                                    Attribute.number(
                                                    "last_updated_timestamp",
                                                    "r.last_updated_timestamp")
                                            .onlyFor(Use.ORDER)),
                            promptTags("model_version_tags", List.of("name", "version"))),
                    "tags.`" + PROMPT + "` != 'true'",
                    List.of("last_updated_timestamp DESC"),
                    List.of("name ASC", "version_number DESC"));

    /**
     * SqliteRuns.
     *
     * @param artifactRoot the URI below which artifacts are, where an experiment has no location
     */
    public static Schema runs(String artifactRoot) {
        List<String> owner = List.of("run_number");
        return new Schema(
                "runs r",
                owner,
                List.of(
                        keyed(METRIC, new KeyedTable("latest_metrics", owner, true, true)),
                        keyed(PARAMETER, new KeyedTable("params", owner, false, true)),
                        keyed(TAG, new KeyedTable("tags", owner, false, true)),
                        attributes(
                                List.of("attribute", "attributes", "attr", "run"),
                                HINT,
                                Attribute.of("run_id", "r.run_id", Kind.OF_FEW_ROWS, false),
                                Attribute.of("run_name", "r.run_name", Kind.OF_FEW_ROWS, false)
                                        .alsoCalled("run name", "Run name", "Run Name"),
                                Attribute.text("user_id", "r.user_id"),
                                Attribute.text("status", "r.status"),
                                Attribute.of("artifact_uri", artifactUri(artifactRoot), false),
                                Attribute.number("start_time", "r.start_time")
                                        .alsoCalled("created", "Created"),
                                Attribute.of("end_time", "r.end_time", Kind.NULLABLE, true)),
                        new Entity.Fixed(
                                "dataset",
                                DATASET,
                                List.of(
                                        dataset("name", "d.name"),
                                        dataset("digest", "d.digest"),
                                        dataset("context", "c.value")),
                                "")),
                "",
                List.of(),
                List.of("start_time DESC", "run_id ASC"));
    }

    /**
     * Logged models.
     *
     * @param onDataset which of the points {@code v} of a metric count
     */
    static Schema loggedModels(SqlFragment onDataset) {
        List<String> owner = List.of("model_number");
        return new Schema(
                "logged_models r",
                owner,
                List.of(
                        attributes(
                                ATTRIBUTE,
                                HINT,
                                Attribute.text("name", "r.name"),
                                Attribute.of("model_id", "r.model_id", Kind.OF_FEW_ROWS, false),
                                Attribute.text("model_type", "r.model_type"),
                                Attribute.text("status", STATUS).onlyFor(Use.FILTER),
                                Attribute.number("status", STATUS_NUMBER).onlyFor(Use.ORDER),
                                Attribute.text("status_message", "r.status_message"),
                                Attribute.text("lifecycle_stage", "r.lifecycle_stage"),
                                Attribute.number("experiment_id", "r.experiment_id"),
                                Attribute.text("source_run_id", "r.source_run_id"),
                                Attribute.number("creation_timestamp", "r.creation_timestamp")
                                        .alsoCalled("creation_time", "creation_timestamp_ms"),
                                Attribute.number(
                                                "last_updated_timestamp",
                                                "r.last_updated_timestamp")
                                        .alsoCalled(
                                                "last_updated_time", "last_updated_timestamp_ms")),
                        new Entity.Keyed(
                                "metric", METRIC, key -> new LatestPoint(key, onDataset), true),
                        keyed(
                                PARAMETER,
                                new KeyedTable("logged_model_params", owner, false, false)),
                        keyed(TAG, new KeyedTable("logged_model_tags", owner, false, false))),
                "",
                List.of(),
                List.of("creation_timestamp DESC", "model_id ASC"));
    }

    /** MLflow's word for a model whose upload failed is FAILED. */
    private static final String STATUS =
            "CASE r.status WHEN 'UPLOAD_FAILED' THEN 'FAILED' ELSE r.status END";

    /** It orders them by the numbers of its API. */
    private static final String STATUS_NUMBER =
            "CASE r.status WHEN 'PENDING' THEN 1 WHEN 'READY' THEN 2 ELSE 3 END";

    /** As {@link org.jotter.tracking.ArtifactRoot#run} says it: the path goes before a query. */
    private static Column artifactUri(String artifactRoot) {
        return new Column.OfRow(
                SqlFragment.of(
                        """
                        (SELECT rtrim(substr(l.uri, 1, instr(l.uri || '?', '?') - 1), '/')
                            || '/' || r.run_id || '/artifacts'
                            || substr(l.uri, instr(l.uri || '?', '?'))
                        FROM (SELECT coalesce(nullif(e.artifact_location, ''), ? || '/' || e.experiment_id)
                                AS uri
                            FROM experiments e WHERE e.experiment_id = r.experiment_id) l)\
                        """,
                        artifactRoot),
                Kind.COMMON);
    }

    private static Entity attributes(List<String> names, String hint, Attribute... attributes) {
        return new Entity.Fixed("attribute", names, List.of(attributes), hint);
    }

    private static Attribute dataset(String key, String sql) {
        return Attribute.of(key, new Column.OfDataset(sql), false).onlyFor(Use.FILTER);
    }

    private static Entity tags(String table, List<String> owner, boolean indexed) {
        return keyed(TAG, new KeyedTable(table, owner, false, indexed));
    }

    private static Entity keyed(List<String> names, KeyedTable table) {
        return new Entity.Keyed(
                names.get(0), names, key -> new Column.Keyed(table, key), table.hasNan());
    }

    /** Tags, of which the one that makes a prompt counts as 'false' where it is missing. */
    private static Entity promptTags(String table, List<String> owner) {
        KeyedTable tags = new KeyedTable(table, owner, false, false);
        Column isPrompt = new Column.OfRow(isPrompt(table), Kind.COMMON);
        return new Entity.Keyed(
                "tag",
                TAG,
                key -> key.equals(PROMPT) ? isPrompt : new Column.Keyed(tags, key),
                false);
    }

    /** A model is a prompt with all its versions as soon as one of them is. */
    private static SqlFragment isPrompt(String table) {
        return SqlFragment.of(
                """
                coalesce((SELECT max(t.value) FROM %s t
                WHERE t.name = r.name AND t.key = '%s'), 'false')\
                """
                        .formatted(table, PROMPT));
    }
}
