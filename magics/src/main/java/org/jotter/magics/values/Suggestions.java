package org.jotter.magics.values;

import java.util.List;

/**
 * What can stand in the place of the end of an argument.
 *
 * @param from where in the argument that end begins
 * @param texts what can stand there
 * @param whole true where a text is the whole argument, which then may need quotes
 */
public record Suggestions(int from, List<String> texts, boolean whole) {

    /** Nothing. */
    public static final Suggestions NONE = whole(List.of());

    public Suggestions {
        texts = List.copyOf(texts);
    }

    /** Whole arguments. */
    public static Suggestions whole(List<String> texts) {
        return new Suggestions(0, texts, true);
    }
}
