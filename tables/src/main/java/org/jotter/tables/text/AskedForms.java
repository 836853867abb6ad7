package org.jotter.tables.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.tables.reading.TimeForm;

/**
 * The forms that a user asked for, by column.
 *
 * @param texts columns that stay text
 * @param numbers columns that are numbers, leading zeros or not
 * @param yesNo columns of yes and no
 * @param dates patterns of dates and times by column; under {@link #ANY} those for any column
 */
record AskedForms(
        Set<String> texts,
        Set<String> numbers,
        Set<String> yesNo,
        Map<String, List<String>> dates) {

    static final String ANY = "";
    static final AskedForms NONE = new AskedForms(Set.of(), Set.of(), Set.of(), Map.of());

    AskedForms {
        texts = Set.copyOf(texts);
        numbers = Set.copyOf(numbers);
        yesNo = Set.copyOf(yesNo);
        dates = Map.copyOf(dates);
    }

    AskedForms withTexts(String... columns) {
        return new AskedForms(union(texts, columns), numbers, yesNo, dates);
    }

    AskedForms withNumbers(String... columns) {
        return new AskedForms(texts, union(numbers, columns), yesNo, dates);
    }

    AskedForms withYesNo(String... columns) {
        return new AskedForms(texts, numbers, union(yesNo, columns), dates);
    }

    /** One more pattern for columns, or for any where none is named. */
    AskedForms withDates(String pattern, String... columns) {
        TimeForm.of(pattern, ""); // refuses what is no pattern
        Map<String, List<String>> more = new HashMap<>(dates);
        for (String column : columns.length == 0 ? new String[] {ANY} : columns) {
            more.merge(column, List.of(pattern), AskedForms::joined);
        }
        return new AskedForms(texts, numbers, yesNo, more);
    }

    private static Set<String> union(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toSet());
    }

    static List<String> joined(List<String> some, List<String> more) {
        return Stream.concat(some.stream(), more.stream()).distinct().toList();
    }

    /**
     * Refuses an option for a column that is not there.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING
     */
    void check(List<String> columns) {
        check("text", texts, columns);
        check("numbers", numbers, columns);
        check("yesNo", yesNo, columns);
        check("dates", dates.keySet(), columns);
    }

    private static void check(String option, Set<String> named, List<String> columns) {
        for (String column : named) {
            if (!column.equals(ANY) && !columns.contains(column)) {
                throw TextErrors.noColumn(option, column, columns);
            }
        }
    }
}
