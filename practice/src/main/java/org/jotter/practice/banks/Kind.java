package org.jotter.practice.banks;

import java.util.Locale;

/**
 * What a question asks for: knowing a thing, choosing in a situation, or reading and writing code.
 */
public enum Kind {
    CONCEPT,
    SCENARIO,
    CODE;

    /** As banks write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
