package org.jotter.tables.reading;

import java.util.Optional;
import org.jotter.tables.cells.ColumnKind;

/** Texts that stay as they are. */
public record TextForm() implements Form {

    @Override
    public ColumnKind kind() {
        return ColumnKind.STRING;
    }

    @Override
    public Optional<Object> value(String text) {
        return Optional.of(text);
    }
}
