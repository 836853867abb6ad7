package org.jotter.tables.text;

import java.nio.charset.StandardCharsets;

/** The cells of a column from some rows that follow each other. Used by one thread at a time. */
public abstract class ColumnPart {

    private final CellFacts facts = new CellFacts();

    ColumnPart() {}

    /** Adds the cell of a field, these bytes of UTF-8. */
    public void add(byte[] bytes, int from, int to) {
        if (from == to) {
            addMissing();
        } else {
            add(text(bytes, from, to));
        }
    }

    /** Adds a cell that has no value. */
    public abstract void addMissing();

    /** Adds the cell of a text that is not empty. */
    abstract void add(String text);

    static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    CellFacts facts() {
        return facts;
    }
}
