package org.jotter.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a text between records, so that its parts can be read at once. Used by one thread. */
final class Blocks {

    static final int SIZE = 1 << 20;
    private static final int LONGEST_RECORD = 1 << 28;
    private static final RecordCursor.Sink NOBODY =
            new RecordCursor.Sink() {
                @Override
                public void field(byte[] bytes, int from, int to) {}

                @Override
                public void endRecord(int begin) {}
            };

    private final InputStream text;
    private final Signs signs;
    private byte[] rest = {};
    private long offset;
    private boolean ended;

    /**
     * @param offset the byte of the text with which the stream begins
     */
    Blocks(InputStream text, Signs signs, long offset) {
        this.text = text;
        this.signs = signs;
        this.offset = offset;
    }

    /** The next block; null at the end. */
    Block next() throws IOException {
        byte[] bytes = rest;
        int length = bytes.length;
        int cut = 0;
        while (cut == 0) {
            if (ended && length == 0) {
                return null;
            }
            if (length >= LONGEST_RECORD) {
                throw new Fault(Fault.Kind.LONG_RECORD, offset);
            }
            bytes = Arrays.copyOf(bytes, Math.max(SIZE, 2 * length));
            int read = text.readNBytes(bytes, length, bytes.length - length);
            ended = read < bytes.length - length;
            length += read;
            cut = ended ? length : cut(bytes, length);
        }
        Block block = new Block(signs, bytes, cut, offset);
        rest = Arrays.copyOfRange(bytes, cut, length);
        offset += cut;
        return block;
    }

    /** The end of the last record that is surely whole; 0 where there is none. */
    private int cut(byte[] bytes, int length) {
        if (hasQuotes(bytes, length)) {
            RecordCursor records = new RecordCursor(signs, bytes, 0, length, false);
            try {
                while (records.next(NOBODY)) {}
            } catch (Fault fault) {
                throw fault.after(offset);
            }
            return records.at();
        }
        int end = bytes[length - 1] == '\n' ? length : length - 1; // CR may be half of a line end
        while (end > 0 && !Signs.isLineEnd(bytes[end - 1])) {
            end--;
        }
        return end;
    }

    private boolean hasQuotes(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == signs.quote()) {
                return true;
            }
        }
        return false;
    }
}
