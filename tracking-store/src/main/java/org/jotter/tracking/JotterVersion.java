package org.jotter.tracking;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this program, as the build wrote it. */
public final class JotterVersion {

    private static final String TEXT = read();

    private JotterVersion() {}

    /** Bare: {@code "0.1.0"}. */
    public static String text() {
        return TEXT;
    }

    private static String read() {
        try (InputStream in = JotterVersion.class.getResourceAsStream("version.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
