package org.jotter.features;

import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/**
 * Label rows joined with the features that were known at their time: one row out for each label row
 * in, in the same order. Immutable; safe for all threads as long as nobody changes the table.
 *
 * @param table the joined rows, without the excluded columns
 * @param label the label column
 * @param timestampLookupKey the column that holds the time of each row; orders {@code splitByTime},
 *     never a feature
 * @param lookups what was looked up, in the order given
 */
public record TrainingSet(
        Table table,
        String label,
        Optional<String> timestampLookupKey,
        List<FeatureLookup> lookups) {

    public TrainingSet {
        lookups = List.copyOf(lookups);
    }

    /** The columns a model may learn from: all but the label and the timestamp lookup key. */
    public List<String> featureColumns() {
        return table.columnNames().stream()
                .filter(name -> !name.equals(label))
                .filter(name -> timestampLookupKey.filter(name::equals).isEmpty())
                .toList();
    }
}
