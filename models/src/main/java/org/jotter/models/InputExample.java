package org.jotter.models;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A few rows that a model takes, as a table and as MLflow's {@code dataframe_split} JSON. */
final class InputExample {

    private static final int ROWS = 5;

    private InputExample() {}

    static Table firstRows(DataPlan plan, Table table) {
        List<Column<?>> columns = new ArrayList<>();
        for (ColumnPlan column : plan.columns()) {
            columns.add(table.column(column.name()).first(Math.min(ROWS, table.rowCount())));
        }
        return Table.create("input_example", columns);
    }

    static Table empty(List<ColumnSpec> inputs) {
        return Table.create(
                "input_example", inputs.stream().map(InputExample::column).toArray(Column[]::new));
    }

    static String toJson(Table table) {
        List<List<Object>> rows = new ArrayList<>();
        for (int row = 0; row < table.rowCount(); row++) {
            List<Object> cells = new ArrayList<>();
            for (Column<?> column : table.columns()) {
                cells.add(column.isMissing(row) ? null : column.get(row));
            }
            rows.add(cells);
        }
        Map<String, Object> split = new LinkedHashMap<>();
        split.put("columns", table.columnNames());
        split.put("data", rows);
        return Json.text(split);
    }

    static Table ofJson(String json, List<ColumnSpec> inputs) {
        Table table = empty(inputs);
        for (JsonNode row : Json.tree(json).path("data")) {
            for (int index = 0; index < inputs.size(); index++) {
                append(table.column(index), row.path(index));
            }
        }
        return table;
    }

    private static Column<?> column(ColumnSpec spec) {
        return switch (spec.type()) {
            case BOOLEAN -> BooleanColumn.create(spec.name());
            case INTEGER -> IntColumn.create(spec.name());
            case LONG -> LongColumn.create(spec.name());
            case FLOAT -> FloatColumn.create(spec.name());
            case DOUBLE -> DoubleColumn.create(spec.name());
            case STRING, DATETIME -> StringColumn.create(spec.name());
        };
    }

    private static void append(Column<?> column, JsonNode cell) {
        if (cell.isNull() || cell.isMissingNode()) {
            column.appendMissing();
        } else if (column instanceof StringColumn texts) {
            // appendCell would read the text "NA" as missing.
            texts.append(cell.asText());
        } else {
            column.appendCell(cell.asText());
        }
    }
}
