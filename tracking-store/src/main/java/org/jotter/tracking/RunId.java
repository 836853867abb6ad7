package org.jotter.tracking;

import java.util.UUID;

/** Names one run: 32 lower-case hexadecimal characters. */
public record RunId(String value) {

    public static final int LENGTH = 32;

    public RunId {
        if (!isRunId(value)) {
            throw Limits.invalid("run_id", value, "a run id is 32 lower-case hex characters");
        }
    }

    public static RunId random() {
        return new RunId(UUID.randomUUID().toString().replace("-", ""));
    }

    public static boolean isRunId(String text) {
        return text.length() == LENGTH && isHex(text);
    }

    public static boolean isHex(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9' || c >= 'a' && c <= 'f');
    }

    @Override
    public String toString() {
        return value;
    }
}
