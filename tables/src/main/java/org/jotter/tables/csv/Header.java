package org.jotter.tables.csv;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tables.reading.Blanks;
import org.jotter.tables.reading.ColumnNames;
import org.jotter.tables.reading.DecimalForm;

/**
 * The names that columns get.
 *
 * @param names a name for each column
 * @param doubts what was changed, or may not be a header
 */
record Header(List<String> names, List<String> doubts) {

    private static final DecimalForm NUMBER = new DecimalForm(".", "", true);

    /**
     * The names of the columns.
     *
     * @param fields of the first record
     * @param isHeader it is said to hold names, and not the first row
     * @param given the names that the user gave; empty for none
     */
    static Header of(List<String> fields, boolean isHeader, List<String> given) {
        if (given.isEmpty() && !isHeader) {
            return new Header(ColumnNames.numbered(fields.size()), List.of());
        }
        ColumnNames names = ColumnNames.of(given.isEmpty() ? fields : given);
        List<String> doubts = new ArrayList<>(names.doubts());
        if (given.isEmpty() && fields.stream().allMatch(Header::isNumber)) {
            doubts.add(
                    "The header holds nothing but numbers, '%s' the first. If it is a row, noHeader() reads it as one"
                            .formatted(WrongCell.quotable(fields.get(0))));
        }
        return new Header(names.names(), doubts);
    }

    private static boolean isNumber(String field) {
        String text = Blanks.cut(field);
        return !text.isEmpty() && NUMBER.value(text).isPresent();
    }
}
