package org.jotter.magics.notebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says what a magic gave where the type on its left side has no place for it. Java takes any type
 * there, and finds out when the value is put into the variable.
 */
final class LeftSide {

    private static final Pattern CAST =
            Pattern.compile("class (\\S+) cannot be cast to class (\\S+)(?:\\s.*)?");

    private record Given(String magic, Class<?> type) {}

    private volatile Given last = new Given("", Object.class);

    /** A magic gave a value. */
    void gave(String magic, Object value) {
        if (value != null) {
            last = new Given(magic, value.getClass());
        }
    }

    /** The sentence for the message of a ClassCastException; empty where it is of other values. */
    Optional<String> misfit(String message) {
        Matcher cast = CAST.matcher(message);
        Given given = last;
        return cast.matches() && cast.group(1).equals(given.type().getName())
                ? Optional.of(sentence(given, cast.group(2)))
                : Optional.empty();
    }

    private static String sentence(Given given, String wanted) {
        String type = ValueType.named(given.type());
        String wantedName = wanted.substring(wanted.lastIndexOf('.') + 1);
        String advice =
                given.type() == HelpText.class
                        ? "Write it without a left side"
                        : "Write 'var' or '%s' on its left side".formatted(type);
        return "%s gives %s here, not %s. %s".formatted(given.magic(), type, wantedName, advice);
    }
}
