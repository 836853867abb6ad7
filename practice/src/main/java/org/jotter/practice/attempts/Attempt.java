package org.jotter.practice.attempts;

import java.time.Instant;

/**
 * A line of the history: one try at a bank.
 *
 * @param selection which questions of the bank were asked, in words; empty for all
 * @param seed what they were drawn and shuffled with; the same seed asks the same again
 * @param changedAt when it was started, answered or finished last
 * @param score how many questions were answered right; 0 as long as it is not finished
 */
public record Attempt(
        long id,
        String bank,
        String title,
        String selection,
        long seed,
        Instant startedAt,
        Instant changedAt,
        boolean finished,
        int questions,
        int answered,
        int score) {}
