package org.jotter.practice.attempts;

import java.util.Locale;

/** What an attempt is; its word names the magic too. */
public enum AttemptKind {
    QUIZ,
    EXAM;

    /** {@code quiz} or {@code exam}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
