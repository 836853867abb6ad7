package org.jotter.models.columns;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.columns.Column;

/** How one input column becomes features, with what the training rows said about it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = NumericPlan.class, name = "numeric"),
    @JsonSubTypes.Type(value = CategoricalPlan.class, name = "categorical"),
    @JsonSubTypes.Type(value = BooleanPlan.class, name = "boolean"),
    @JsonSubTypes.Type(value = FeaturePlan.class, name = "feature")
})
public sealed interface ColumnPlan permits NumericPlan, CategoricalPlan, BooleanPlan, FeaturePlan {

    /** The input column. */
    String name();

    /** The column in the model's signature. */
    ColumnSpec spec();

    /** The features that the column can give, in order. */
    List<String> features();

    /** The texts that the training rows held; none of a column that is no text. */
    default List<String> categories() {
        return List.of();
    }

    /** True where the plan can read a column of that kind. */
    boolean accepts(ColumnKind kind);

    /** The encoder of a column of an accepted kind. */
    RowEncoder encoderOf(Column<?> column);

    /** What a missing cell gives. */
    void encodeMissing(FeatureRow features);

    /** The encoder of a column; one without any value may be of any type, as CSV files give it. */
    default RowEncoder encoder(Column<?> column) {
        if (ColumnKind.of(column).filter(this::accepts).isPresent()) {
            return encoderOf(column);
        }
        if (column.countMissing() == column.size()) {
            return (row, features) -> encodeMissing(features);
        }
        throw new JotterException(
                JotterException.Kind.INVALID,
                "The model needs the column '%s' as %s, got %s. Convert that column first"
                        .formatted(name(), spec().type().mlflowName(), ColumnKind.wordFor(column)));
    }
}
