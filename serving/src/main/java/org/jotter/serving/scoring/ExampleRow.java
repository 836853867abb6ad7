package org.jotter.serving.scoring;

import java.time.LocalDateTime;
import org.jotter.models.Signature;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.FloatColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** A row that an endpoint accepts, for a model that was logged without an input example. */
final class ExampleRow {

    private static final LocalDateTime SOME_DAY = LocalDateTime.of(2013, 1, 1, 0, 0);

    private ExampleRow() {}

    static Table of(Signature signature) {
        return Table.create(
                "example",
                signature.inputs().stream().map(ExampleRow::column).toArray(Column<?>[]::new));
    }

    private static Column<?> column(ColumnSpec spec) {
        String name = spec.name();
        return switch (spec.type()) {
            case BOOLEAN -> BooleanColumn.create(name, true);
            case INTEGER -> IntColumn.create(name, new int[] {1});
            case LONG -> LongColumn.create(name, 1L);
            case FLOAT -> FloatColumn.create(name, 1.0f);
            case DOUBLE -> DoubleColumn.create(name, 1.0);
            case STRING -> StringColumn.create(name, "text");
            case DATETIME -> DateTimeColumn.create(name, SOME_DAY);
        };
    }
}
