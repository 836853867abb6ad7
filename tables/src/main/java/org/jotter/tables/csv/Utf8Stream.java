package org.jotter.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/** A text as bytes of UTF-8, without a byte order mark. */
final class Utf8Stream extends InputStream {

    private final Reader text;
    private final char[] letters = new char[1 << 14];
    private byte[] bytes = {};
    private int at;
    private boolean begun;

    Utf8Stream(Reader text) {
        this.text = text;
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? bytes[at++] & 0xff : -1;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, to, from, count);
        at += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        while (at == bytes.length) {
            int count = text.read(letters, 0, letters.length - 1);
            if (count < 0) {
                return false;
            }
            if (count > 0 && Character.isHighSurrogate(letters[count - 1])) {
                count += Math.max(0, text.read(letters, count, 1)); // its other half
            }
            String more = new String(letters, 0, count);
            boolean marked = !begun && more.startsWith("\uFEFF");
            begun = true;
            bytes = more.substring(marked ? 1 : 0).getBytes(StandardCharsets.UTF_8);
            at = 0;
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
