package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * Names one run: 32 lower-case hexadecimal characters. Any other text that MLflow allows parses
 * too, and is the id of no run.
 */
public record RunId(String value) {

    public static final int LENGTH = 32;

    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][\\w\\-]{0,255}");

    public RunId {
        if (!ALLOWED.matcher(value).matches()) {
            throw new JotterException(
                    MISSING,
                    "Run with id=%s not found: an id is letters, digits, _ and -".formatted(value));
        }
    }

    public static RunId random() {
        return new RunId(UUID.randomUUID().toString().replace("-", ""));
    }

    /** Whether the text has the form of the ids that runs get. */
    public static boolean isRunId(String text) {
        return text.length() == LENGTH && isHex(text);
    }

    public static boolean isHex(String text) {
        return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }

    @Override
    public String toString() {
        return value;
    }
}
