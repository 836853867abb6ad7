package org.jotter.tables.cells;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jotter.tracking.errors.Counts;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Makes a table of many columns. Tablesaw's own way compares each new name with all before it, in
 * lower case: two seconds for 5,000 columns.
 */
public final class TableOf {

    private TableOf() {}

    /**
     * A table of these columns, which it shares.
     *
     * @throws IllegalArgumentException for columns of one name, letter case aside, or of different
     *     lengths
     */
    public static Table columns(String name, Collection<? extends Column<?>> columns) {
        Set<String> names = new HashSet<>();
        int rows = columns.isEmpty() ? 0 : columns.iterator().next().size();
        for (Column<?> column : columns) {
            if (!names.add(column.name().toLowerCase(Locale.ROOT)) || column.size() != rows) {
                throw new IllegalArgumentException(
                        "Column '%s' of %s cannot be beside the others, of %d"
                                .formatted(column.name(), Counts.of(column.size(), "row"), rows));
            }
        }
        Table table = Table.create(name);
        List<Column<?>> its = table.columns(); // the table's own list, not a copy
        its.addAll(columns);
        return table;
    }
}
