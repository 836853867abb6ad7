package org.jotter.features;

import org.jotter.tables.cells.ColumnKind;

/** A column of numbers that holds a wider type since a write brought values that asked for it. */
public record WidenedColumn(String name, ColumnKind from, ColumnKind to) {

    /** As a sentence: {@code "price was widened from INTEGER to DOUBLE"}. */
    @Override
    public String toString() {
        return "%s was widened from %s to %s".formatted(name, from, to);
    }
}
