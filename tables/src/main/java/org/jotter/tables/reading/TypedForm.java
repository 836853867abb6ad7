package org.jotter.tables.reading;

import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.columns.Column;

/**
 * Values that came typed, from a file or a database that says what they are. A text of one is what
 * {@code toString} of a cell gives.
 *
 * @param kind what they are
 */
public record TypedForm(ColumnKind kind) implements Form {

    @Override
    public Optional<Object> value(String text) {
        Column<?> cell = kind.column("cell");
        try {
            kind.parser(cell).append(text);
        } catch (RuntimeException notOfThatKind) {
            return Optional.empty();
        }
        return cell.isMissing(0) ? Optional.empty() : Optional.of(cell.get(0));
    }
}
