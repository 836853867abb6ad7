package org.jotter.tables.plain;

import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.columns.booleans.BooleanColumnType;

/** The words true and false, in any letter case. */
final class PlainTruths implements PlainCells {

    private static final String TRUE = "true";
    private static final String FALSE = "false";
    private static final int TO_LOWER_CASE = 0x20;

    private final BooleanColumn column;

    PlainTruths(BooleanColumn column) {
        this.column = column;
    }

    @Override
    public boolean append(byte[] bytes, int from, int to) {
        boolean isTrue = is(TRUE, bytes, from, to);
        if (!isTrue && !is(FALSE, bytes, from, to)) {
            return false;
        }
        column.append(isTrue ? BooleanColumnType.BYTE_TRUE : BooleanColumnType.BYTE_FALSE);
        return true;
    }

    private static boolean is(String word, byte[] bytes, int from, int to) {
        if (to - from != word.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if ((bytes[i] | TO_LOWER_CASE) != word.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }
}
