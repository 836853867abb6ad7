package org.jotter.tables.csv;

/** Some records of a text, none of them cut. */
final class Block {

    private final Signs signs;
    private final byte[] bytes;
    private final int length;
    private final long offset;

    /**
     * @param offset where it begins in the text, in bytes
     */
    Block(Signs signs, byte[] bytes, int length, long offset) {
        this.signs = signs;
        this.bytes = bytes;
        this.length = length;
        this.offset = offset;
    }

    /**
     * Gives every record to the sink.
     *
     * @throws Fault where one is none, with its place in the text
     */
    void read(RecordCursor.Sink to) {
        RecordCursor records = new RecordCursor(signs, bytes, 0, length, true);
        try {
            while (records.next(to)) {}
        } catch (Fault fault) {
            throw fault.after(offset);
        }
    }

    boolean isUtf8() {
        return Utf8.isValid(bytes, length, true);
    }
}
