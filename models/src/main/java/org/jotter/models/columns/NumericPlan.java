package org.jotter.models.columns;

import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * A number, standardised: {@code (value - mean) / scale}, so that gradient descent converges. A
 * missing one reads as the mean, and where the training rows held missing ones a second feature
 * says so.
 *
 * @param name the column
 * @param type its type when the model was trained
 * @param mean the mean of the training rows
 * @param scale their standard deviation (of the population, as scikit-learn's StandardScaler); 1
 *     where they hold one value only
 * @param missing how many training rows had no value
 */
public record NumericPlan(String name, DataType type, double mean, double scale, int missing)
        implements ColumnPlan {

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, type, missing == 0);
    }

    @Override
    public List<String> features() {
        return missing == 0
                ? List.of(FeatureNames.of(name))
                : List.of(FeatureNames.of(name), FeatureNames.missing(name));
    }

    @Override
    public boolean accepts(ColumnKind kind) {
        return kind.isNumber();
    }

    @Override
    public RowEncoder encoderOf(Column<?> column) {
        NumericColumn<?> numbers = (NumericColumn<?>) column;
        String feature = FeatureNames.of(name);
        return (row, features) -> {
            double value = numbers.getDouble(row);
            if (Double.isNaN(value)) {
                encodeMissing(features);
            } else {
                features.add(feature, (finite(value, row) - mean) / scale);
            }
        };
    }

    @Override
    public void encodeMissing(FeatureRow features) {
        // The mean is 0 after standardisation, and a feature that is absent reads as 0.
        if (missing > 0) {
            features.add(FeatureNames.missing(name), 1);
        }
    }

    private double finite(double value, int row) {
        if (Double.isInfinite(value)) {
            throw infinite(name, row);
        }
        return value;
    }

    static JotterException infinite(String column, int row) {
        return new JotterException(
                JotterException.Kind.INVALID,
                "The column '%s' is infinite in row %d. Make it missing or a finite number first"
                        .formatted(column, row));
    }
}
