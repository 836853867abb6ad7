package org.jotter.tables.duck;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/** Replaces a text among the constants of a class file (JVM specification, 4.4.7). */
final class TextInClass {

    private static final int UTF_8 = 1;

    private TextInClass() {}

    /** The class with the one text for the other; empty unless it has it once. */
    static Optional<byte[]> replaced(byte[] classFile, String text, String other)
            throws IOException {
        byte[] wanted = constant(text);
        int at = indexOf(classFile, wanted, 0);
        if (at < 0 || indexOf(classFile, wanted, at + 1) >= 0) {
            return Optional.empty();
        }
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(classFile, 0, at);
        changed.write(constant(other));
        changed.write(classFile, at + wanted.length, classFile.length - at - wanted.length);
        return Optional.of(changed.toByteArray());
    }

    private static byte[] constant(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream constant = new DataOutputStream(bytes);
        constant.writeByte(UTF_8);
        constant.writeUTF(text); // its length and its letters, as a class file has them
        return bytes.toByteArray();
    }

    private static int indexOf(byte[] bytes, byte[] wanted, int from) {
        for (int at = from; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }
}
