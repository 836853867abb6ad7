package org.jotter.models.columns;

import java.util.List;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What is said of a rule that cannot be followed. */
final class RuleErrors {

    private RuleErrors() {}

    static JotterException noColumns(String method) {
        return invalid("%s() names no column. Name those that it is for".formatted(method));
    }

    static JotterException noColumn(String column, List<String> known) {
        return invalid(
                "The preprocessing names the column '%s', and no model learns from one in this training set.%s Its feature columns are %s"
                        .formatted(
                                column, Names.didYouMean(column, known), String.join(", ", known)));
    }

    static JotterException forNumbers(String column, String kind, String method) {
        return invalid(
                "Column '%s' holds %s, and %s is for numbers. Take it out of %s(...)"
                        .formatted(column, kind, method, method));
    }

    static JotterException otherConstant(String column, String kind, Object value) {
        return invalid(
                "Column '%s' holds %s, so a missing one cannot read as %s. Give one of its kind to fill(...)"
                        .formatted(
                                column, kind, value instanceof String ? "'" + value + "'" : value));
    }

    static JotterException notFinite(String column, double value) {
        return invalid(
                "A missing value of column '%s' cannot read as %s. Give a finite number"
                        .formatted(column, value));
    }

    static JotterException emptyText(String column) {
        return invalid(
                "A missing value of column '%s' cannot read as the empty text, which is missing itself. Give another text"
                        .formatted(column));
    }

    static JotterException tooWide(String column) {
        return invalid(
                "The numbers of column '%s' lie too far apart for minMax. Use unscaled(\"%s\")"
                        .formatted(column, column));
    }

    static JotterException negative(String column, String method) {
        return invalid(
                "The model takes no negative features, and %s gives some for column '%s'. Take it out of %s(...), so that it is scaled to 0 and more"
                        .formatted(method, column, method));
    }

    private static JotterException invalid(String message) {
        return new JotterException(JotterException.Kind.INVALID, message);
    }
}
