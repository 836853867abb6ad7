package org.jotter.models.columns;

import java.util.List;
import java.util.Objects;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.Column;

/**
 * A boolean: one feature that is 1 when true, and by the rule for missing ones a second that is 1
 * when missing.
 *
 * @param name the column
 * @param whenMissing what a missing one reads as
 * @param missing how many training rows had no value
 */
public record BooleanPlan(String name, CategoryFill whenMissing, int missing)
        implements ColumnPlan {

    private static final String TRUE = "true";

    public BooleanPlan {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(whenMissing, "whenMissing");
    }

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, DataType.BOOLEAN, missing == 0);
    }

    @Override
    public List<String> features() {
        String whenTrue = FeatureNames.of(name, TRUE);
        return whenMissing.indicator()
                ? List.of(whenTrue, FeatureNames.missing(name))
                : List.of(whenTrue);
    }

    @Override
    public boolean accepts(ColumnKind kind) {
        return kind == ColumnKind.BOOLEAN;
    }

    @Override
    public RowEncoder encoderOf(Column<?> column) {
        BooleanColumn booleans = (BooleanColumn) column;
        String whenTrue = FeatureNames.of(name, TRUE);
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
        if (whenMissing.value().equals(TRUE)) {
            features.add(FeatureNames.of(name, TRUE), 1);
        }
        if (whenMissing.indicator()) {
            features.add(FeatureNames.missing(name), 1);
        }
    }
}
