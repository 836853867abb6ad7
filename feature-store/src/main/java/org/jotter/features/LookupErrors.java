package org.jotter.features;

import static org.jotter.features.FeatureErrors.invalid;
import static org.jotter.features.FeatureErrors.listed;

import java.time.Duration;
import java.util.List;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What the feature store says when a training set cannot be made. */
final class LookupErrors {

    private LookupErrors() {}

    static JotterException noColumn(String role, String column, List<String> columns) {
        return invalid(
                "The label rows have no column '%s' for %s.%s Their columns are %s"
                        .formatted(
                                column, role, Names.didYouMean(column, columns), listed(columns)));
    }

    static JotterException nothingToExclude(String column, List<String> columns) {
        return invalid(
                "The training set has no column '%s' to exclude.%s Its columns are %s"
                        .formatted(column, Names.didYouMean(column, columns), listed(columns)));
    }

    static JotterException labelExcluded(String label) {
        return invalid(
                "Column '%s' is the label and cannot be excluded. Take it out of excludeColumns(...), or name another label"
                        .formatted(label));
    }

    static JotterException keyCount(TableVersion table, List<String> lookupKey) {
        List<String> keys = table.primaryKeys().stream().map(TableColumn::name).toList();
        return invalid(
                "The look-up in feature table '%s' names %s, its primary keys are %s. Name the label rows' column for each, in this order, with lookupKey(...)"
                        .formatted(
                                table.name(),
                                lookupKey.isEmpty()
                                        ? "no lookupKey"
                                        : "lookupKey " + listed(lookupKey),
                                listed(keys)));
    }

    static JotterException keyType(TableVersion table, TableColumn key, String column, String got) {
        return invalid(
                "Column '%s' of the label rows holds %s, primary key '%s' of feature table '%s' holds %s. Convert the column to %s"
                        .formatted(column, got, key.name(), table.name(), key.type(), key.type()));
    }

    static JotterException noFeature(TableVersion table, String feature) {
        List<String> features = table.features().stream().map(TableColumn::name).toList();
        return invalid(
                "Feature table '%s' has no feature '%s'.%s Its features are %s"
                        .formatted(
                                table.name(),
                                feature,
                                Names.didYouMean(feature, features),
                                listed(features)));
    }

    static JotterException needsTime(TableVersion table, String timestampKey) {
        return invalid(
                "Feature table '%s' has the timestamp key '%s': which row counts depends on the label row's time. Name its column with timestampLookupKey(...), so that no row sees values from its future"
                        .formatted(table.name(), timestampKey));
    }

    static JotterException hasNoTime(TableVersion table, String timestampLookupKey) {
        return invalid(
                "Feature table '%s' has no timestamp key, so it cannot be looked up as of '%s'. Leave timestampLookupKey out, or create the table with timestampKey(...)"
                        .formatted(table.name(), timestampLookupKey));
    }

    static JotterException noPointInTime(String column, String type) {
        return invalid(
                "Column '%s' of the label rows holds %s, which is no time. Name a column of type LOCAL_DATE_TIME, INSTANT or LOCAL_DATE with timestampLookupKey(...)"
                        .formatted(column, type));
    }

    static JotterException windowWithoutTime(String table) {
        return invalid(
                "The look-up in feature table '%s' has a lookbackWindow but no time to look back from. Name it with timestampLookupKey(...)"
                        .formatted(table));
    }

    static JotterException negativeWindow(String table, Duration window) {
        return invalid(
                "The look-up in feature table '%s' has the lookbackWindow %s, which is negative. Give zero for the very same time, or more"
                        .formatted(table, window));
    }

    static JotterException nameClash(String table, String feature) {
        return invalid(
                "Feature '%s' of feature table '%s' has the name of a column that the training set already has. Name the features to take with featureNames(...), or rename the other column"
                        .formatted(feature, table));
    }
}
