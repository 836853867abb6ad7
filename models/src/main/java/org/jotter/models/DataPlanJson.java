package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.models.columns.ExcludedColumn;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.records.Json;
import org.jotter.tracking.errors.JotterException;

/** A data plan as {@code data_plan.json}. */
final class DataPlanJson {

    /** The version that this program writes, and the newest that it reads. */
    static final int VERSION = 2;

    static final String TARGET = "target";

    private static final String READING = "reading";

    private DataPlanJson() {}

    static String write(DataPlan<?> plan) {
        ObjectNode json = Json.object();
        json.put("plan_version", VERSION);
        json.set("columns", Json.array(plan.columns()));
        json.set(TARGET, Tasks.json(plan.target().task(), plan.target()));
        json.set("excluded", Json.array(plan.excluded()));
        plan.reading().ifPresent(reading -> json.set(READING, Json.tree(reading.toJson())));
        return Json.text(json);
    }

    static DataPlan<?> read(String text) {
        JsonNode json = Json.tree(text);
        int version = json.path("plan_version").asInt();
        if (version > VERSION) {
            throw tooNew(version);
        }
        if (version < VERSION) {
            OldDataPlan.upgrade((ObjectNode) json);
        }
        List<ColumnPlan> columns = Json.list(json.path("columns"), ColumnPlan.class);
        List<ExcludedColumn> excluded = Json.list(json.path("excluded"), ExcludedColumn.class);
        return plan(columns, Tasks.target(json.path(TARGET)), excluded, reading(json));
    }

    private static Optional<Reading> reading(JsonNode json) {
        return json.has(READING)
                ? Optional.of(Reading.ofJson(json.get(READING).toString()))
                : Optional.empty();
    }

    private static <T extends org.tribuo.Output<T>> DataPlan<T> plan(
            List<ColumnPlan> columns,
            Target<T> target,
            List<ExcludedColumn> excluded,
            Optional<Reading> reading) {
        return new DataPlan<>(columns, target, excluded, reading);
    }

    private static JotterException tooNew(int version) {
        return new JotterException(
                JotterException.Kind.UNSUPPORTED,
                "The data plan has version %d, this Jotter reads up to version %d. Update Jotter"
                        .formatted(version, VERSION));
    }
}
