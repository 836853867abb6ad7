package org.jotter.models.columns;

import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;

/**
 * A boolean: one feature that is 1 when true, and a second one that is 1 when missing where the
 * training rows held missing ones.
 *
 * @param name the column
 * @param missing how many training rows had no value
 */
public record BooleanPlan(String name, int missing) implements ColumnPlan {

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, DataType.BOOLEAN, missing == 0);
    }

    @Override
    public List<String> features() {
        String whenTrue = FeatureNames.of(name, "true");
        return missing == 0 ? List.of(whenTrue) : List.of(whenTrue, FeatureNames.missing(name));
    }

    @Override
    public boolean accepts(ColumnKind kind) {
        return kind == ColumnKind.BOOLEAN;
    }

    @Override
    public RowEncoder encoderOf(Column<?> column) {
        BooleanColumn booleans = (BooleanColumn) column;
        String whenTrue = FeatureNames.of(name, "true");
        return (row, features) -> {
            byte value = booleans.getByte(row);
            if (BooleanColumn.valueIsMissing(value)) {
                encodeMissing(features);
            } else if (value == 1) {
                features.add(whenTrue, 1);
            }
        };
    }

    @Override
    public void encodeMissing(FeatureRow features) {
        if (missing > 0) {
            features.add(FeatureNames.missing(name), 1);
        }
    }
}
