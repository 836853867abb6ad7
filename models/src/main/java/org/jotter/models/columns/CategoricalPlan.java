package org.jotter.models.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A text, one feature for each value that the training rows held; a value never seen gives no
 * feature at all.
 *
 * @param name the column
 * @param categories the values of the training rows, in natural order
 * @param whenMissing what a missing one reads as
 * @param missing how many training rows had no value
 */
public record CategoricalPlan(
        String name, List<String> categories, CategoryFill whenMissing, int missing)
        implements ColumnPlan {

    public CategoricalPlan {
        categories = List.copyOf(categories);
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(whenMissing, "whenMissing");
    }

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, DataType.STRING, missing == 0);
    }

    @Override
    public List<String> features() {
        Stream<String> values = categories.stream().map(value -> FeatureNames.of(name, value));
        Stream<String> absent =
                whenMissing.indicator() ? Stream.of(FeatureNames.missing(name)) : Stream.of();
        return Stream.concat(values, absent).distinct().toList();
    }

    @Override
    public boolean accepts(ColumnKind kind) {
        return kind == ColumnKind.STRING;
    }

    @Override
    public RowEncoder encoderOf(Column<?> column) {
        StringColumn texts = (StringColumn) column;
        Map<String, String> featureOf = new HashMap<>();
        categories.forEach(value -> featureOf.put(value, FeatureNames.of(name, value)));
        return (row, features) -> {
            String value = texts.get(row);
            String feature = featureOf.get(value);
            if (feature != null) {
                features.add(feature, 1);
            } else if (StringColumn.valueIsMissing(value)) {
                encodeMissing(features);
            }
        };
    }

    @Override
    public void encodeMissing(FeatureRow features) {
        if (categories.contains(whenMissing.value())) {
            features.add(FeatureNames.of(name, whenMissing.value()), 1);
        }
        if (whenMissing.indicator()) {
            features.add(FeatureNames.missing(name), 1);
        }
    }
}
