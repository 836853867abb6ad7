package org.jotter.models.tasks.regression;

import java.util.List;
import org.jotter.models.Predictions;
import org.jotter.models.tasks.NotNumbers;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.Regressor.DimensionTuple;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** A regression's predictions on their way to a frame. */
final class NumberPredictions implements Predictions<Regressor> {

    private final NumberTarget target;
    private final double[][] values;

    NumberPredictions(NumberTarget target, int rows) {
        this.target = target;
        this.values = new double[target.names().size()][rows];
    }

    @Override
    public void put(int row, Prediction<Regressor> prediction) {
        for (int i = 0; i < values.length; i++) {
            values[i][row] = value(prediction.getOutput(), target.names().get(i));
            if (!Double.isFinite(values[i][row])) {
                throw NotNumbers.inRow(row);
            }
        }
    }

    static double value(Regressor output, String name) {
        return output.getDimension(name).map(DimensionTuple::getValue).orElse(Double.NaN);
    }

    /** By column, then by row. */
    double[][] values() {
        return values;
    }

    @Override
    public Table frame() {
        List<ColumnSpec> columns = target.frame(false);
        Table frame = Table.create("predictions");
        for (int i = 0; i < values.length; i++) {
            frame.addColumns(DoubleColumn.create(columns.get(i).name(), values[i]));
        }
        return frame;
    }
}
