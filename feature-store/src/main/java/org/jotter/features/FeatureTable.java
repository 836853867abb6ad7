package org.jotter.features;

import java.util.List;
import java.util.Optional;

/**
 * What the catalogue knows of a feature table at its newest version.
 *
 * @param primaryKeys the columns that name a row, without the timestamp key
 * @param timestampKey the column that says from when on a row's features were known
 * @param features every other column, in the table's order
 * @param version 1 for a table just created, one more after each write that changed something
 * @param rowCount how many rows this version holds
 * @param createdMillis when version 1 was committed, in milliseconds since 1970
 * @param updatedMillis when this version was committed
 */
public record FeatureTable(
        String name,
        String description,
        List<String> primaryKeys,
        Optional<String> timestampKey,
        List<FeatureColumn> features,
        int version,
        long rowCount,
        long createdMillis,
        long updatedMillis) {

    public FeatureTable {
        primaryKeys = List.copyOf(primaryKeys);
        features = List.copyOf(features);
    }
}
