package org.jotter.tables.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.jotter.tables.cells.KeptName;

/**
 * Names that a table can have: none blank, and none twice to Tablesaw, which cuts outer blanks and
 * does not tell upper from lower case.
 *
 * @param names a name for each column
 * @param doubts what was changed
 */
public record ColumnNames(List<String> names, List<String> doubts) {

    /** Names for columns that have none: {@code column_1}, {@code column_2}, ... */
    public static List<String> numbered(int columns) {
        return IntStream.rangeClosed(1, columns).mapToObj(ColumnNames::numberedName).toList();
    }

    private static String numberedName(int column) {
        return "column_" + column;
    }

    /**
     * Such names, as near to the wanted ones as can be.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID for a name that cannot be kept
     */
    public static ColumnNames of(List<String> wanted) {
        List<String> names = new ArrayList<>();
        List<String> doubts = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < wanted.size(); i++) {
            String own = KeptName.check(wanted.get(i)).strip();
            String name = free(own.isEmpty() ? numberedName(i + 1) : own, taken);
            names.add(name);
            if (own.isEmpty()) {
                doubts.add("Column %d has no name; it is '%s' here".formatted(i + 1, name));
            } else if (!name.equals(own)) {
                doubts.add(
                        "Column %d is named '%s' like another; it is '%s' here"
                                .formatted(i + 1, own, name));
            }
        }
        return new ColumnNames(names, doubts);
    }

    private static String free(String wanted, Set<String> taken) {
        String name = wanted;
        for (int i = 2; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }
}
