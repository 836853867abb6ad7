package org.jotter.tables.csv;

import java.nio.charset.CharacterCodingException;

/** Bytes that are no UTF-8, in a file that was not said to be anything else. */
final class NotUtf8 extends RuntimeException {

    private static final long serialVersionUID = 1;

    NotUtf8() {
        super("not UTF-8", new CharacterCodingException(), false, false);
    }
}
