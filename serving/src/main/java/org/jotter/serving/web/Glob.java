package org.jotter.serving.web;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A text in which {@code *} stands for any text; the rest is meant literally. */
final class Glob {

    private final Pattern pattern;

    Glob(String text) {
        this.pattern =
                Pattern.compile(
                        Arrays.stream(text.split("\\*", -1))
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")));
    }

    boolean matches(String text) {
        return pattern.matcher(text).matches();
    }
}
