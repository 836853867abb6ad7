package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tables.records.Json;

/**
 * What a model takes and gives, by column, as in MLflow's column signatures.
 *
 * @param inputs the columns it needs, in order
 * @param outputs the columns of its prediction frame, in order
 */
public record Signature(List<ColumnSpec> inputs, List<ColumnSpec> outputs) {

    public Signature {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }

    /** The inputs as an MLmodel file holds them: {@code [{"name":"x","type":"double",...}]}. */
    public String inputsJson() {
        return json(inputs);
    }

    /** The outputs as an MLmodel file holds them. */
    public String outputsJson() {
        return json(outputs);
    }

    public static Signature ofJson(String inputs, String outputs) {
        return new Signature(columns(inputs), columns(outputs));
    }

    private static String json(List<ColumnSpec> columns) {
        ArrayNode list = Json.array();
        for (ColumnSpec column : columns) {
            list.addObject()
                    .put("name", column.name())
                    .put("type", column.type().mlflowName())
                    .put("required", column.required());
        }
        return list.toString();
    }

    private static List<ColumnSpec> columns(String json) {
        List<ColumnSpec> columns = new ArrayList<>();
        for (JsonNode column : Json.tree(json)) {
            columns.add(
                    new ColumnSpec(
                            column.path("name").asText(),
                            DataType.ofMlflowName(column.path("type").asText()),
                            column.path("required").asBoolean(true)));
        }
        return columns;
    }
}
