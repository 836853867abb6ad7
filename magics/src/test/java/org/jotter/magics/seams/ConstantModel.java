package org.jotter.magics.seams;

import java.util.Arrays;
import java.util.List;
import org.jotter.models.LoggableModel;
import org.jotter.models.Signature;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A model of no library: it says the same whatever it is asked. */
public record ConstantModel(double answer) implements LoggableModel {

    @Override
    public Signature signature() {
        return new Signature(
                List.of(new ColumnSpec("x", DataType.DOUBLE, true)),
                List.of(new ColumnSpec("prediction", DataType.DOUBLE, true)));
    }

    @Override
    public Table inputExample() {
        return Table.create("input_example", DoubleColumn.create("x", 1.5));
    }

    @Override
    public Table predict(Table rows) {
        double[] answers = new double[rows.rowCount()];
        Arrays.fill(answers, answer);
        return Table.create("predictions", DoubleColumn.create("prediction", answers));
    }
}
