package org.jotter.kernel;

/**
 * What a magic throws into JJava: a message and nothing else. JJava wraps an exception of a magic
 * and prints every cause with its frames; an error passes as it is, and one without frames and
 * cause is one line.
 */
final class MagicError extends Error {

    private static final long serialVersionUID = 1;

    MagicError(String message) {
        super(message, null, false, false);
    }
}
