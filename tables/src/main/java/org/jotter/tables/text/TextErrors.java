package org.jotter.tables.text;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What is said where a column cannot be read as it was asked for. */
final class TextErrors {

    private TextErrors() {}

    static JotterException notOfThatForm(String column, Candidate asked) {
        String text = WrongCell.quotable(asked.firstMisfit());
        return new JotterException(
                INVALID,
                "Column '%s' cannot be read as %s: '%s' in row %d is none. If it means a missing value, say missing(\"%s\"); else leave the column text"
                        .formatted(
                                column,
                                asked.form().inWords(),
                                text,
                                asked.firstMisfitRow(),
                                text.replace("\"", "\\\"")));
    }

    static JotterException noColumn(String option, String column, List<String> columns) {
        return new JotterException(
                MISSING,
                "There is no column '%s' for %s(\"%s\").%s The columns are %s"
                        .formatted(
                                column,
                                option,
                                column,
                                Names.didYouMean(column, columns),
                                shown(columns)));
    }

    static String zone(String name) {
        try {
            return ZoneId.of(name).getId();
        } catch (DateTimeException e) {
            throw new JotterException(
                    INVALID,
                    "There is no time zone '%s'.%s Name one such as Europe/Berlin"
                            .formatted(name, Names.didYouMean(name, ZoneId.getAvailableZoneIds())),
                    e);
        }
    }

    static JotterException noDecimalSign(char sign) {
        return new JotterException(INVALID, "decimal takes '.' or ',', not '%s'".formatted(sign));
    }

    static JotterException noGroupingSign(char sign) {
        return new JotterException(
                INVALID, "thousands takes a sign such as ',' or '.', not '%s'".formatted(sign));
    }

    private static String shown(List<String> names) {
        int most = 20;
        return String.join(", ", names.subList(0, Math.min(most, names.size())))
                + (names.size() > most ? " and %d more".formatted(names.size() - most) : "");
    }
}
