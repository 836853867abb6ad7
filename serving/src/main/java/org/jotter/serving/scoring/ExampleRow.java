package org.jotter.serving.scoring;

import org.jotter.models.Signature;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A row that an endpoint accepts, for a model that was logged without an input example. */
final class ExampleRow {

    private ExampleRow() {}

    static Table of(Signature signature) {
        return Table.create(
                "example",
                signature.inputs().stream().map(ExampleRow::column).toArray(Column<?>[]::new));
    }

    private static Column<?> column(ColumnSpec spec) {
        Column<?> column = spec.type().kind().column(spec.name());
        spec.type().kind().parser(column).append(cell(spec.type()));
        return column;
    }

    private static String cell(DataType type) {
        return switch (type) {
            case BOOLEAN -> "true";
            case STRING -> "text";
            case DATETIME -> "2013-01-01T00:00";
            case INTEGER, LONG, FLOAT, DOUBLE -> "1";
        };
    }
}
