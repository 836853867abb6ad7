package org.jotter.models.columns;

/**
 * Names of features: {@code temp}, {@code carrier=UA}, {@code temp=(missing)}. A {@code =} or a
 * backslash in a column's name is escaped, so no two columns share a feature.
 */
public final class FeatureNames {

    private FeatureNames() {}

    public static String of(String column) {
        return column.replace("\\", "\\\\").replace("=", "\\=");
    }

    public static String of(String column, String value) {
        return of(column) + "=" + value;
    }

    public static String missing(String column) {
        return of(column, "(missing)");
    }
}
