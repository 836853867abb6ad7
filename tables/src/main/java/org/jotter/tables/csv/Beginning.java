package org.jotter.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** The first bytes of a text, as UTF-8, and the records in them. */
final class Beginning {

    private static final int MOST_BYTES = 1 << 20;

    private final byte[] bytes;
    private final int length;
    private final boolean whole;

    private Beginning(byte[] bytes) {
        this.bytes = bytes;
        this.length = Math.min(bytes.length, MOST_BYTES);
        this.whole = bytes.length <= MOST_BYTES;
    }

    static Beginning of(TextFile file) throws IOException {
        try (InputStream text = file.utf8()) {
            return new Beginning(text.readNBytes(MOST_BYTES + 1));
        }
    }

    /** That is all there is. */
    boolean isWhole() {
        return whole;
    }

    boolean holds(int sign) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] == sign) {
                return true;
            }
        }
        return false;
    }

    boolean isUtf8() {
        return Utf8.isValid(bytes, length, whole);
    }

    /** The first letters. */
    String text(int most) {
        return new String(bytes, 0, Math.min(most, length), StandardCharsets.UTF_8);
    }

    /** Where the line after the next so many lines begins. */
    int afterLines(int lines) {
        RecordCursor cursor = cursor(CsvFormat.PLAIN.signs(','), 0);
        cursor.skipLines(lines);
        return cursor.at();
    }

    /** Up to {@code most} records from a byte on, and none from the first fault on. */
    List<List<String>> records(Signs signs, int from, int most) {
        List<List<String>> records = new ArrayList<>();
        try {
            each(signs, from, most, records::add);
        } catch (Fault notOfTheseSigns) {
            return records;
        }
        return records;
    }

    /** Shows up to {@code most} records from a byte on; gives where the next begins. */
    int each(Signs signs, int from, int most, Consumer<List<String>> to) {
        RecordCursor cursor = cursor(signs, from);
        Fields fields = new Fields();
        for (int i = 0; i < most && cursor.next(fields); i++) {
            to.accept(fields.taken());
        }
        return cursor.at();
    }

    private RecordCursor cursor(Signs signs, int from) {
        return new RecordCursor(signs, bytes, from, length, whole);
    }

    /** The fields of one record. */
    private static final class Fields implements RecordCursor.Sink {

        private List<String> fields = new ArrayList<>();

        @Override
        public void field(byte[] bytes, int from, int to) {
            fields.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        }

        @Override
        public void endRecord(int begin) {}

        List<String> taken() {
            List<String> record = fields;
            fields = new ArrayList<>();
            return record;
        }
    }
}
