package org.jotter.tables.csv;

import java.util.List;
import org.jotter.tables.text.ColumnPart;

/** Puts the fields of a block into the parts of columns. */
final class BlockRows implements RecordCursor.Sink {

    private final ColumnPart[] columns;
    private final boolean padded;
    private int column;

    /**
     * @param padded a record that ends early has missing values at its end
     */
    BlockRows(List<ColumnPart> columns, boolean padded) {
        this.columns = columns.toArray(ColumnPart[]::new);
        this.padded = padded;
    }

    @Override
    public void field(byte[] bytes, int from, int to) {
        if (column < columns.length) {
            columns[column].add(bytes, from, to);
        }
        column++;
    }

    @Override
    public void endRecord(int begin) {
        int fields = column;
        column = 0;
        if (fields > columns.length || (fields < columns.length && !padded)) {
            throw Fault.wrongWidth(begin, fields, columns.length);
        }
        for (int i = fields; i < columns.length; i++) {
            columns[i].addMissing();
        }
    }
}
