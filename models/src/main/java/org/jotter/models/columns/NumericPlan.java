package org.jotter.models.columns;

import java.util.List;
import java.util.Objects;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * A number, scaled; a missing one reads as another number, and a second feature may say so.
 *
 * @param name the column
 * @param type its type when the model was trained
 * @param scaling how it is scaled
 * @param whenMissing what a missing one reads as
 * @param missing how many training rows had no value
 */
public record NumericPlan(
        String name, DataType type, Scaling scaling, NumberFill whenMissing, int missing)
        implements ColumnPlan {

    public NumericPlan {
        if (!type.isNumber()) {
            throw new IllegalArgumentException(type + " is no number");
        }
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(scaling, "scaling");
        Objects.requireNonNull(whenMissing, "whenMissing");
    }

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, type, missing == 0);
    }

    @Override
    public List<String> features() {
        return whenMissing.indicator()
                ? List.of(FeatureNames.of(name), FeatureNames.missing(name))
                : List.of(FeatureNames.of(name));
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
                features.add(feature, scaling.apply(finite(value, row)));
            }
        };
    }

    @Override
    public void encodeMissing(FeatureRow features) {
        double value = scaling.apply(whenMissing.value());
        if (value != 0) { // a feature that is absent reads as 0
            features.add(FeatureNames.of(name), value);
        }
        if (whenMissing.indicator()) {
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
