package org.jotter.tracking;

import java.util.regex.Pattern;

/** Names one logged model: {@code m-} and 32 lower-case hexadecimal characters. */
public record LoggedModelId(String value) {

    private static final Pattern ALLOWED = Pattern.compile("[a-zA-Z0-9][\\w\\-]{0,255}");

    public LoggedModelId {
        if (!ALLOWED.matcher(value).matches()) {
            throw Limits.invalid("model_id", value, "it is letters, digits, _ and -");
        }
    }

    public static LoggedModelId random() {
        return new LoggedModelId("m-" + RunId.random());
    }

    @Override
    public String toString() {
        return value;
    }
}
