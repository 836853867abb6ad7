package org.jotter;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** What the program that runs the user's code can tell about it: a notebook, or plain Java. */
public interface RunHost {

    /** A plain Java program, a test, a bare {@code jshell}. */
    RunHost PLAIN = new RunHost() {};

    /** Which cell is running, counted from 1; 0 where there are no cells. */
    default int executionCount() {
        return 0;
    }

    /** The bytes that a class was loaded from; empty where nobody kept them. */
    default Optional<byte[]> classBytes(Class<?> type) {
        String file = "/" + type.getName().replace('.', '/') + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
