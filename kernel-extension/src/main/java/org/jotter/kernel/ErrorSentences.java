package org.jotter.kernel;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.magics.notebook.UnknownMagic;
import org.jotter.tracking.errors.JotterException;

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

    private static final String MISFIT = ClassCastException.class.getName();

    private final Supplier<Set<String>> lineMagics;
    private final Supplier<Set<String>> cellMagics;
    private final Function<String, Optional<String>> misfit;

    /**
     * @param misfit the sentence for the message of a ClassCastException of a magic's value
     */
    ErrorSentences(
            Supplier<Set<String>> lineMagics,
            Supplier<Set<String>> cellMagics,
            Function<String, Optional<String>> misfit) {
        this.lineMagics = lineMagics;
        this.cellMagics = cellMagics;
        this.misfit = misfit;
    }

    /** True where a sentence says all there is to say of an exception. */
    boolean isOurs(String exceptionClass, String message) {
        return OURS.contains(exceptionClass)
                || isUndefinedMagic(exceptionClass)
                || (exceptionClass.equals(MISFIT) && misfit.apply(message).isPresent());
    }

    /** What to tell of two percent signs where no cell magic can be. */
    String misplaced(String magic) {
        String name = magic.substring(2);
        return UnknownMagic.isOnlyInLines(name, lineMagics.get(), cellMagics.get())
                ? undefinedMagic("cell", name)
                : "A cell with %s begins with it and has code below it. Take away what stands above it, or write the code"
                        .formatted(magic);
    }

    private static boolean isUndefinedMagic(String exceptionClass) {
        return exceptionClass.endsWith(".UndefinedMagicException");
    }

    /** The sentence; empty where the error is not of a magic nor of Jotter. */
    Optional<String> in(String printed) {
        Matcher head = HEAD.matcher(printed);
        return head.matches() && isOurs(head.group("class"), head.group("message"))
                ? Optional.of(sentence(head.group("class"), head.group("message")))
                : Optional.empty();
    }

    private String sentence(String exceptionClass, String message) {
        if (exceptionClass.equals(MISFIT)) {
            return misfit.apply(message).orElse(message);
        }
        Matcher undefined = UNDEFINED.matcher(message);
        return isUndefinedMagic(exceptionClass) && undefined.matches()
                ? undefinedMagic(undefined.group("kind"), undefined.group("name"))
                : message;
    }

    private String undefinedMagic(String kind, String name) {
        String percent = kind.equals("cell") ? "%%" : "%";
        return UnknownMagic.sentence(percent, name, lineMagics.get(), cellMagics.get());
    }
}
