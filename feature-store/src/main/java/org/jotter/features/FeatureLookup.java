package org.jotter.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * One look-up of a training set: which feature table, by which columns of the label rows.
 *
 * @param tableName the feature table
 * @param lookupKey columns of the label rows, in the order of the table's primary keys
 * @param featureNames the features to take; empty for all there are when the set is made, which
 *     then names them
 * @param timestampLookupKey the label rows' time column, for a table with a timestamp key
 * @param lookbackWindow how old a feature row may be; empty for any age
 */
public record FeatureLookup(
        String tableName,
        List<String> lookupKey,
        List<String> featureNames,
        Optional<String> timestampLookupKey,
        Optional<Duration> lookbackWindow)
        implements Feature {

    public FeatureLookup {
        lookupKey = List.copyOf(lookupKey);
        featureNames = List.copyOf(featureNames);
    }

    /** The same look-up of those features. */
    FeatureLookup of(List<String> features) {
        return new FeatureLookup(
                tableName, lookupKey, features, timestampLookupKey, lookbackWindow);
    }
}
