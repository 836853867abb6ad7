package org.jotter.practice.quizzes;

import java.time.Instant;

/**
 * A line of the history: one try at a bank.
 *
 * @param changedAt when it was started, answered or finished last
 * @param score how many questions were answered right; 0 as long as it is not finished
 */
public record Attempt(
        long id,
        String bank,
        String title,
        Instant startedAt,
        Instant changedAt,
        boolean finished,
        int questions,
        int answered,
        int score) {}
