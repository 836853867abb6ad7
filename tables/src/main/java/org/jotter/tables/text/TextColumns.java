package org.jotter.tables.text;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Reads columns of texts into typed columns. The forms are guessed from the first rows, and the
 * whole is read by that guess. A column that was guessed wrongly is read once more: every cell of
 * it is looked at, and it is read by what they all are. Used by one thread.
 */
public final class TextColumns {

    /** Where the rows are: can be read more than once, by many threads at once. */
    @FunctionalInterface
    public interface Rows {

        /**
         * Reads all rows into parts of columns, and gives the parts in the order of the rows, each
         * time a list with a part for each column.
         */
        List<List<ColumnPart>> read(List<Supplier<ColumnPart>> columns) throws IOException;
    }

    private static final int SAMPLED_CELLS = 20_000;
    private static final int MOST_ROWS_SAMPLED = 2_000;
    private static final int FEWEST_ROWS_SAMPLED = 100;

    private final List<String> names;
    private final TextOptions options;
    private final List<FormFinder> sample;

    /**
     * @param names the names that the columns get in the table
     * @throws org.jotter.tracking.errors.JotterException MISSING where an option names another
     */
    public TextColumns(List<String> names, TextOptions options) {
        options.asked().check(names);
        this.names = List.copyOf(names);
        this.options = options;
        this.sample = names.stream().map(name -> new FormFinder(name, options)).toList();
    }

    /** How many of the first rows to look at. */
    public int sampledRows() {
        int rows = SAMPLED_CELLS / Math.max(1, names.size());
        return Math.max(FEWEST_ROWS_SAMPLED, Math.min(MOST_ROWS_SAMPLED, rows));
    }

    /** Looks at a cell of one of the first rows; the empty text is a missing one. */
    public void look(int column, String text) {
        sample.get(column).add(text);
    }

    /**
     * The columns of all rows.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where a column is not what the
     *     user said it is
     */
    public List<TextColumn> read(Rows rows) throws IOException {
        List<ColumnPlan> plans = sample.stream().map(FormFinder::plan).toList();
        List<List<ColumnPart>> parts = rows.read(plans.stream().map(ColumnPlan::parts).toList());
        List<Optional<TextColumn>> guessed =
                indexes().parallel().mapToObj(i -> plans.get(i).column(column(i, parts))).toList();
        if (guessed.stream().allMatch(Optional::isPresent)) {
            return guessed.stream().map(Optional::orElseThrow).toList();
        }
        List<List<ColumnPart>> again = rows.read(guessed.stream().map(TextColumns::parts).toList());
        return indexes().mapToObj(i -> guessed.get(i).orElseGet(() -> looked(i, again))).toList();
    }

    /** Of those columns that were guessed wrongly. */
    private static Supplier<ColumnPart> parts(Optional<TextColumn> guessed) {
        return guessed.isPresent() ? SkippedPart::new : OpenPart::new;
    }

    private TextColumn looked(int column, List<List<ColumnPart>> parts) {
        return TextColumn.looked(names.get(column), column(column, parts), options);
    }

    private static List<ColumnPart> column(int index, List<List<ColumnPart>> parts) {
        List<ColumnPart> column = new ArrayList<>();
        parts.forEach(some -> column.add(some.get(index)));
        return column;
    }

    private IntStream indexes() {
        return IntStream.range(0, names.size());
    }
}
