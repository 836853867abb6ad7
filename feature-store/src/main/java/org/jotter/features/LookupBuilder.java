package org.jotter.features;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says how a training set looks up one feature table: {@code l -> l.lookupKey("origin")}. */
public final class LookupBuilder {

    private final String tableName;
    private List<String> lookupKey = List.of();
    private List<String> featureNames = List.of();
    private Optional<String> timestampLookupKey = Optional.empty();
    private Optional<Duration> lookbackWindow = Optional.empty();

    LookupBuilder(String tableName) {
        this.tableName = tableName;
    }

    /** The label rows' columns that hold the table's primary keys, in the order of those. */
    public LookupBuilder lookupKey(String... columns) {
        lookupKey = List.of(columns);
        return this;
    }

    /** The features to take, in this order; without it, all that the table has. */
    public LookupBuilder featureNames(String... names) {
        featureNames = List.of(names);
        return this;
    }

    /**
     * The label rows' time: each takes the newest feature row whose timestamp key is not later. The
     * same instant counts.
     */
    public LookupBuilder timestampLookupKey(String column) {
        timestampLookupKey = Optional.of(column);
        return this;
    }

    /**
     * How old a feature row may be, both ends included; an older one counts as missing. Zero takes
     * rows of the very same time only. Without it, any age will do.
     */
    public LookupBuilder lookbackWindow(Duration window) {
        lookbackWindow = Optional.of(window);
        return this;
    }

    FeatureLookup build() {
        return new FeatureLookup(
                tableName, lookupKey, featureNames, timestampLookupKey, lookbackWindow);
    }
}
