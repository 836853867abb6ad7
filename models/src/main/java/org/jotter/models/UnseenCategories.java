package org.jotter.models;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jotter.tables.cells.WrongCell;
import org.jotter.tracking.errors.Counts;
import tech.tablesaw.api.StringColumn;

/**
 * Texts of a column that no training row held: the model reads them as none of its categories.
 *
 * @param column the column
 * @param rows how many rows hold one
 * @param values the first few of them, each cut where it is long
 */
public record UnseenCategories(String column, int rows, List<String> values) {

    private static final int MOST_VALUES = 5;

    public UnseenCategories {
        values = List.copyOf(values);
    }

    /** Those of a column; empty where the training rows held all its texts. */
    static Optional<UnseenCategories> in(StringColumn column, Set<String> seen) {
        int rows = 0;
        Set<String> values = new LinkedHashSet<>();
        for (int row = 0; row < column.size(); row++) {
            String value = column.get(row);
            if (!seen.contains(value) && !StringColumn.valueIsMissing(value)) {
                rows++;
                if (values.size() < MOST_VALUES) {
                    values.add(WrongCell.quotable(value));
                }
            }
        }
        return rows == 0
                ? Optional.empty()
                : Optional.of(new UnseenCategories(column.name(), rows, List.copyOf(values)));
    }

    /** {@code "origin: 2 rows with a value that no training row held ('XYZ')"}. */
    public String inWords() {
        return "%s: %s with a value that no training row held (%s)"
                .formatted(
                        column,
                        Counts.of(rows, "row"),
                        values.stream()
                                .map(value -> "'" + value + "'")
                                .collect(Collectors.joining(", ")));
    }
}
