package org.jotter.models;

/**
 * Names of features: {@code temp}, {@code carrier=UA}, {@code temp=(missing)}. A {@code =} or a
 * backslash in a column's name is escaped, so no two columns share a feature.
 */
final class FeatureNames {

    private FeatureNames() {}

    static String of(String column) {
        return column.replace("\\", "\\\\").replace("=", "\\=");
    }

    static String of(String column, String value) {
        return of(column) + "=" + value;
    }

    static String missing(String column) {
        return of(column, "(missing)");
    }
}
