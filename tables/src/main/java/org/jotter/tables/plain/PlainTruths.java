package org.jotter.tables.plain;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.booleans.BooleanColumnType;

/** The words true and false. */
final class PlainTruths implements PlainCells {

    private static final byte[] TRUE = "true".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] FALSE = "false".getBytes(StandardCharsets.US_ASCII);

    private final BooleanColumn column;

    PlainTruths(BooleanColumn column) {
        this.column = column;
    }

    @Override
    public boolean append(byte[] bytes, int from, int to) {
        if (Arrays.equals(bytes, from, to, TRUE, 0, TRUE.length)) {
            column.append(BooleanColumnType.BYTE_TRUE);
            return true;
        }
        if (Arrays.equals(bytes, from, to, FALSE, 0, FALSE.length)) {
            column.append(BooleanColumnType.BYTE_FALSE);
            return true;
        }
        return false;
    }
}
