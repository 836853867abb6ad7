package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The rows of one frame while they are read. Used by one thread. */
public final class FrameRows {

    private final FrameColumns columns;
    private final FrameColumn[] cells;
    private int complete;

    FrameRows(FrameColumns columns, FrameColumn[] cells) {
        this.columns = columns;
        this.cells = cells;
    }

    /**
     * Where the values of a row go that has these columns: the position of each, -1 for one to
     * ignore.
     */
    int[] positions(List<String> names) {
        int[] positions = new int[names.size()];
        boolean[] present = new boolean[cells.length];
        for (int i = 0; i < positions.length; i++) {
            int position = columns.position(names.get(i));
            positions[i] = position;
            if (position >= 0) {
                if (present[position]) {
                    throw FrameErrors.namedTwice(names.get(i));
                }
                present[position] = true;
            }
        }
        requireAll(present, names);
        return positions;
    }

    private void requireAll(boolean[] present, Collection<String> names) {
        List<ColumnSpec> missing = new ArrayList<>();
        for (int i = 0; i < cells.length; i++) {
            if (!present[i] && cells[i].spec().required()) {
                missing.add(cells[i].spec());
            }
        }
        if (!missing.isEmpty()) {
            throw FrameErrors.missingColumns(missing, names);
        }
    }

    int position(String name) {
        return columns.position(name);
    }

    /** Appends the parser's value to the row under way; position -1 is skipped. */
    void append(int position, JsonParser json) throws IOException {
        if (position < 0) {
            json.skipChildren();
            return;
        }
        FrameColumn target = cells[position];
        if (target.size() > complete) {
            throw FrameErrors.namedTwice(target.spec().name());
        }
        target.append(json);
    }

    /** The number, from 1, of the row under way. */
    int rowNumber() {
        return complete + 1;
    }

    /** Ends the row under way; a column that it left out is missing, or a fault where required. */
    void endRow(Collection<String> ignoredNames) {
        for (FrameColumn column : cells) {
            if (column.size() == complete) {
                if (column.spec().required()) {
                    throw FrameErrors.missingInRow(column.spec(), rowNumber(), ignoredNames);
                }
                column.appendMissing();
            }
        }
        complete++;
    }

    /** Room for the next request's rows; the table of this one is not to be read any more. */
    public FrameRows emptied() {
        for (int i = 0; i < cells.length; i++) {
            cells[i] = cells[i].emptied();
        }
        complete = 0;
        return this;
    }

    /** How many rows were read. */
    public int count() {
        return complete;
    }

    /** The rows, as a table that shares their columns. */
    public Table toTable() {
        Column<?>[] read = new Column<?>[cells.length];
        for (int i = 0; i < cells.length; i++) {
            read[i] = cells[i].column();
        }
        return Table.create("request", read);
    }
}
