package org.jotter.tables.csv;

/**
 * Goes over the records of a text, one after the other. Lines end with LF, CRLF or CR, each in its
 * own way; blanks around a quoted field are no part of it. Used by one thread.
 */
final class RecordCursor {

    /** Is given the fields of each record, and told where the record ended. */
    interface Sink {

        /** A field: these bytes of UTF-8, without its quotes. */
        void field(byte[] bytes, int from, int to);

        /** The record of the fields since the last one; it begins at this byte. */
        void endRecord(int begin);
    }

    /** What came after a field. */
    private enum After {
        SEPARATOR,
        LINE_END,
        /** The bytes end, and it is not known whether the field does. */
        CUT
    }

    private final Signs signs;
    private final byte[] bytes;
    private final int end;
    private final boolean whole;
    private final int highestSign;
    private int at;

    /**
     * @param whole the text ends with these bytes; else the last record may be cut, and is not
     *     given
     */
    RecordCursor(Signs signs, byte[] bytes, int begin, int end, boolean whole) {
        this.signs = signs;
        this.bytes = bytes;
        this.at = begin;
        this.end = end;
        this.whole = whole;
        this.highestSign = Math.max(signs.separator(), '\r');
    }

    /** Where the next record begins, or a cut one does. */
    int at() {
        return at;
    }

    /** Leaves lines out, whatever is in them. */
    void skipLines(int lines) {
        for (int i = 0; i < lines; i++) {
            at = afterLine(at);
        }
    }

    /**
     * Gives the next record to the sink; false where there is none.
     *
     * @throws Fault where it is no record
     */
    boolean next(Sink to) {
        if (!findRecord()) {
            return false;
        }
        int begin = at;
        After after;
        do {
            after = field(to);
        } while (after == After.SEPARATOR);
        if (after == After.CUT) {
            at = begin;
            return false;
        }
        to.endRecord(begin);
        return true;
    }

    /** Leaves blank lines and comments out; false where the bytes end with them. */
    private boolean findRecord() {
        while (at < end && isEmptyLine()) {
            int next = afterLine(at);
            if (next == end && !whole && bytes[end - 1] != '\n') {
                return false;
            }
            at = next;
        }
        return at < end;
    }

    private boolean isEmptyLine() {
        if (bytes[at] == signs.comment()) {
            return true;
        }
        if (signs.blankLinesCount() || (bytes[at] > ' ' && bytes[at] != signs.separator())) {
            return false;
        }
        int i = afterBlanks(at);
        return i == end ? whole : Signs.isLineEnd(bytes[i]);
    }

    private int afterBlanks(int from) {
        int i = from;
        while (i < end && signs.isBlank(bytes[i])) {
            i++;
        }
        return i;
    }

    private int afterLine(int from) {
        int i = from;
        while (i < end && !Signs.isLineEnd(bytes[i])) {
            i++;
        }
        return i == end ? end : afterLineEnd(i);
    }

    private int afterLineEnd(int lineEnd) {
        boolean two = bytes[lineEnd] == '\r' && lineEnd + 1 < end && bytes[lineEnd + 1] == '\n';
        return lineEnd + (two ? 2 : 1);
    }

    private After field(Sink to) {
        int i = at < end && bytes[at] <= ' ' ? afterBlanks(at) : at;
        return i < end && bytes[i] == signs.quote() ? quoted(i, to) : plain(to);
    }

    private After plain(Sink to) {
        int from = at;
        int i = from;
        while (i < end && (bytes[i] > highestSign || !signs.endsField(bytes[i]))) {
            i++;
        }
        After after = after(i);
        if (after != After.CUT) {
            to.field(bytes, from, i);
        }
        return after;
    }

    /** Goes over the sign at {@code i}, which ends a field. */
    private After after(int i) {
        if (i == end || (i == end - 1 && bytes[i] == '\r')) {
            at = end;
            return whole ? After.LINE_END : After.CUT;
        }
        if (bytes[i] == signs.separator()) {
            at = i + 1;
            return After.SEPARATOR;
        }
        at = afterLineEnd(i);
        return After.LINE_END;
    }

    private After quoted(int openingQuote, Sink to) {
        int from = openingQuote + 1;
        int closing = from;
        boolean escaped = false;
        while (closing < end && (bytes[closing] != signs.quote() || isEscape(closing))) {
            boolean two = isEscape(closing);
            escaped |= two;
            closing += two ? 2 : 1;
        }
        if (closing >= end - 1 && !whole) {
            return After.CUT;
        }
        if (closing >= end) {
            throw new Fault(Fault.Kind.OPEN_QUOTE, openingQuote);
        }
        int next = afterBlanks(closing + 1);
        if (next < end && !signs.endsField(bytes[next])) {
            throw new Fault(Fault.Kind.AFTER_QUOTE, next);
        }
        After after = after(next);
        if (after != After.CUT) {
            give(from, closing, escaped, to);
        }
        return after;
    }

    /** The sign there makes the one after it a part of the field. */
    private boolean isEscape(int i) {
        return bytes[i] == signs.escape()
                && i + 1 < end
                && (bytes[i + 1] == signs.quote() || bytes[i + 1] == signs.escape());
    }

    private void give(int from, int closing, boolean escaped, Sink to) {
        if (!escaped) {
            to.field(bytes, from, closing);
            return;
        }
        byte[] plain = new byte[closing - from];
        int length = 0;
        for (int i = from; i < closing; i++) {
            i += isEscape(i) ? 1 : 0;
            plain[length++] = bytes[i];
        }
        to.field(plain, 0, length);
    }
}
