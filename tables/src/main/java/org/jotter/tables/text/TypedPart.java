package org.jotter.tables.text;

import java.util.Optional;
import org.jotter.tables.plain.PlainCells;
import org.jotter.tables.reading.Blanks;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.TimeForm;
import tech.tablesaw.columns.Column;

/** Cells of a form other than text, until one is not of it. */
final class TypedPart extends ColumnPart {

    private static final PlainCells NOT_PLAIN = (bytes, from, to) -> false;

    private final ColumnReading reading;
    private final Column<?> cells;
    private final PlainCells plain;
    private boolean fits = true;

    TypedPart(ColumnPlan plan) {
        this.reading = plan.reading();
        this.cells = reading.kind().column(reading.name());
        this.plain = mayBeMissing() ? NOT_PLAIN : PlainCells.of(reading.form(), cells);
    }

    /** A text of the form, such as -999, may be a word for missing. */
    private boolean mayBeMissing() {
        return reading.missing().stream().anyMatch(word -> reading.form().value(word).isPresent());
    }

    @Override
    public void add(byte[] bytes, int from, int to) {
        if (from == to) {
            cells.appendMissing();
        } else if (fits && !plain.append(bytes, from, to)) {
            add(text(bytes, from, to));
        }
    }

    @Override
    public void addMissing() {
        cells.appendMissing();
    }

    @Override
    void add(String text) {
        String cell = Blanks.cut(text);
        if (cell.isEmpty() || reading.missing().contains(cell)) {
            cells.appendMissing();
        } else {
            facts().addTime(cell);
            value(cell).ifPresentOrElse(cells::appendObj, () -> fits = false);
        }
    }

    /** A time that is written otherwise than those that were looked at raises a doubt. */
    private Optional<Object> value(String cell) {
        return reading.form() instanceof TimeForm times
                ? times.exactly(cell)
                : reading.form().value(cell);
    }

    /** Every cell so far is of the form. */
    boolean fits() {
        return fits;
    }

    Column<?> cells() {
        return cells;
    }
}
