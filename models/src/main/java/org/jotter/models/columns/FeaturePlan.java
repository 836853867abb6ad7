package org.jotter.models.columns;

import java.util.List;
import java.util.Objects;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.columns.Column;

/**
 * A feature handed over as it is, for a model that was trained outside a data plan; a missing value
 * or column is an absent feature, which Tribuo reads as 0.
 *
 * @param name the feature, and the column that holds it
 */
public record FeaturePlan(String name) implements ColumnPlan {

    public FeaturePlan {
        Objects.requireNonNull(name, "name");
    }

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, DataType.DOUBLE, false);
    }

    @Override
    public List<String> features() {
        return List.of(name);
    }

    @Override
    public boolean accepts(ColumnKind kind) {
        return kind.isNumber();
    }

    @Override
    public RowEncoder encoderOf(Column<?> column) {
        NumericColumn<?> numbers = (NumericColumn<?>) column;
        return (row, features) -> {
            double value = numbers.getDouble(row);
            if (!Double.isNaN(value)) {
                features.add(name, value);
            }
        };
    }

    @Override
    public void encodeMissing(FeatureRow features) {}
}
