package org.jotter.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** Finds the sentence for the user in what JJava prints of an error: its head, or its trace. */
final class ErrorSentences {

    /** {@code class: message}, {@code class, message}, with or without frames and causes below. */
    private static final Pattern HEAD =
            Pattern.compile(
                    "(?s)(?:java\\.lang\\.RuntimeException: )?(?<class>[\\w.$]+)[:,]"
                            + " (?<message>.*?)(?:\\R(?:\\s+at|Caused by:) .*)?");

    private static final Pattern UNDEFINED =
            Pattern.compile("Undefined (?<kind>line|cell) magic '(?<name>[^']*)'");

    private static final Set<String> OURS =
            Set.of(MagicError.class.getName(), JotterException.class.getName());

    private final Supplier<Set<String>> lineMagics;
    private final Supplier<Set<String>> cellMagics;

    ErrorSentences(Supplier<Set<String>> lineMagics, Supplier<Set<String>> cellMagics) {
        this.lineMagics = lineMagics;
        this.cellMagics = cellMagics;
    }

    /** True where a sentence says all there is to say of an exception of that class. */
    static boolean isOurs(String exceptionClass) {
        return OURS.contains(exceptionClass) || isUndefinedMagic(exceptionClass);
    }

    private static boolean isUndefinedMagic(String exceptionClass) {
        return exceptionClass.endsWith(".UndefinedMagicException");
    }

    /** The sentence; empty where the error is not of a magic nor of Jotter. */
    Optional<String> in(String printed) {
        Matcher head = HEAD.matcher(printed);
        if (!head.matches() || !isOurs(head.group("class"))) {
            return Optional.empty();
        }
        Matcher undefined = UNDEFINED.matcher(head.group("message"));
        return Optional.of(
                isUndefinedMagic(head.group("class")) && undefined.matches()
                        ? undefinedMagic(undefined.group("kind"), undefined.group("name"))
                        : head.group("message"));
    }

    private String undefinedMagic(String kind, String name) {
        boolean cell = kind.equals("cell");
        String percent = cell ? "%%" : "%";
        String suggestion =
                Names.nearest(name, (cell ? cellMagics : lineMagics).get())
                        .map(near -> " Did you mean %s%s?".formatted(percent, near))
                        .orElse("");
        return "No magic %s%s.%s List them with %%jotter help".formatted(percent, name, suggestion);
    }
}
