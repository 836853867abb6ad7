package org.jotter.tables.plain;

import org.jotter.tables.reading.DecimalForm;
import org.jotter.tables.reading.Form;
import org.jotter.tables.reading.TimeForm;
import org.jotter.tables.reading.TruthForm;
import org.jotter.tables.reading.WholeForm;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.columns.Column;

/** Appends cells to a column from texts of the usual shape. Used by one thread. */
@FunctionalInterface
public interface PlainCells {

    /**
     * Appends the cell of a text, these bytes of UTF-8; false where it is not of the usual shape,
     * and nothing was appended.
     */
    boolean append(byte[] bytes, int from, int to);

    /** Those of a form; {@code column} is of its kind. */
    static PlainCells of(Form form, Column<?> column) {
        if (form instanceof WholeForm whole && whole.grouping().isEmpty()) {
            return PlainWholes.into(column);
        }
        if (form instanceof DecimalForm number && number.grouping().isEmpty()) {
            return new PlainDecimals((DoubleColumn) column, number.decimal());
        }
        if (form instanceof TimeForm times) {
            return PlainTimes.of(times, column);
        }
        if (form.equals(TruthForm.TRUE_FALSE)) {
            return new PlainTruths((BooleanColumn) column);
        }
        return (bytes, from, to) -> false;
    }
}
