package org.jotter.models.columns;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.columns.Column;

/**
 * A text, one feature for each value that the training rows held. A missing one is a category of
 * its own where the training rows held missing ones; a value never seen gives no feature at all.
 *
 * @param name the column
 * @param categories the values of the training rows, in natural order
 * @param missing how many training rows had no value
 */
public record CategoricalPlan(String name, List<String> categories, int missing)
        implements ColumnPlan {

    public CategoricalPlan {
        categories = List.copyOf(categories);
    }

    @Override
    public ColumnSpec spec() {
        return new ColumnSpec(name, DataType.STRING, missing == 0);
    }

    @Override
    public List<String> features() {
        Stream<String> values = categories.stream().map(value -> FeatureNames.of(name, value));
        Stream<String> absent = missing == 0 ? Stream.of() : Stream.of(FeatureNames.missing(name));
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
        if (missing > 0) {
            features.add(FeatureNames.missing(name), 1);
        }
    }
}
