package org.jotter.tables.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Tells whether bytes are UTF-8. */
final class Utf8 {

    private static final int LETTERS = 1 << 13;

    private Utf8() {}

    /**
     * True where the first bytes are UTF-8.
     *
     * @param whole they end with a letter; else the last one may be cut
     */
    static boolean isValid(byte[] bytes, int length, boolean whole) {
        return isAscii(bytes, length) || decodes(ByteBuffer.wrap(bytes, 0, length), whole);
    }

    private static boolean isAscii(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean decodes(ByteBuffer bytes, boolean whole) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        CharBuffer letters = CharBuffer.allocate(LETTERS);
        CoderResult result;
        do {
            letters.clear();
            result = decoder.decode(bytes, letters, whole);
        } while (result.isOverflow());
        return !result.isError();
    }
}
