package org.jotter.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tables.frame.FrameColumns;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A few rows that a model takes, as a table and as MLflow's {@code dataframe_split} JSON. */
public final class InputExample {

    private static final int ROWS = 5;
    private static final String NAME = "input_example";

    private InputExample() {}

    public static Table firstRows(DataPlan<?> plan, Table table) {
        List<Column<?>> columns = new ArrayList<>();
        for (ColumnPlan column : plan.columns()) {
            columns.add(table.column(column.name()).first(Math.min(ROWS, table.rowCount())));
        }
        return Table.create(NAME, columns);
    }

    public static Table empty(List<ColumnSpec> inputs) {
        return new FrameColumns(inputs).newRows().toTable().setName(NAME);
    }

    public static String toJson(Table table) {
        return FrameJson.file(table);
    }

    public static Table ofJson(String json, List<ColumnSpec> inputs) {
        try {
            return FrameJson.ofFile(json, inputs).setName(NAME);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (JotterException e) {
            // A request would be told so; in a folder it is damage, and the reader names the file.
            throw new IllegalArgumentException(e);
        }
    }
}
