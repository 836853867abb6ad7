package org.jotter.models.tasks.regression;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Model;
import org.tribuo.regression.Regressor;
import tech.tablesaw.api.Table;

/**
 * The label columns that hold the numbers to predict, in their own units.
 *
 * @param names the columns; of a model that was trained outside a data plan the dimensions of its
 *     outputs
 */
public record NumberTarget(List<String> names) implements Target<Regressor> {

    private static final String PREDICTION = "prediction";

    public NumberTarget {
        names = List.copyOf(names);
    }

    @Override
    public Task<Regressor> task() {
        return new RegressionTask();
    }

    @Override
    public List<String> columns() {
        return names;
    }

    @Override
    public IntFunction<Regressor> outputs(Table table) {
        double[][] values = values(table);
        String[] dimensions = names.toArray(String[]::new);
        return row -> {
            double[] ofRow = new double[dimensions.length];
            for (int i = 0; i < ofRow.length; i++) {
                ofRow[i] = values[i][row];
            }
            return new Regressor(dimensions, ofRow);
        };
    }

    /** The true values: by column, then by row. */
    double[][] values(Table table) {
        return names.stream()
                .map(name -> Numbers.values(table.column(name)))
                .toArray(double[][]::new);
    }

    /** {@code prediction}; of several columns {@code prediction_<name>} each. */
    @Override
    public List<ColumnSpec> frame(boolean probabilities) {
        return names.stream()
                .map(name -> names.size() == 1 ? PREDICTION : PREDICTION + "_" + name)
                .map(name -> new ColumnSpec(name, DataType.DOUBLE, true))
                .toList();
    }

    @Override
    public NumberPredictions predictions(int rows, boolean probabilities) {
        return new NumberPredictions(this, rows);
    }

    @Override
    public boolean isOf(Model<Regressor> model) {
        return Set.copyOf(RegressionTask.dimensions(model)).equals(Set.copyOf(names));
    }

    @Override
    public Map<String, String> params() {
        return Map.of();
    }

    @Override
    public Evaluation evaluate(FittedModel<Regressor> model, TrainingSplit split) {
        return new RegressionEvaluator(this, split).evaluate(model);
    }
}
