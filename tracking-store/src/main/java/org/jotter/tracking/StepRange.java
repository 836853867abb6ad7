package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/** Steps of a metric from one to another, both included. */
public record StepRange(long start, long end) {

    /** Every step, negative ones too. */
    public static final StepRange ALL = new StepRange(Long.MIN_VALUE, Long.MAX_VALUE);

    public StepRange {
        if (start > end) {
            throw new JotterException(
                    INVALID,
                    ("end_step must be greater than start_step. Found start_step=%d and"
                                    + " end_step=%d.")
                            .formatted(start, end));
        }
    }

    /** From the texts of two whole numbers; two empty ones mean every step. */
    public static StepRange parse(String start, String end) {
        if (start.isEmpty() != end.isEmpty()) {
            throw new JotterException(
                    INVALID,
                    "If either start step or end step are specified, both must be specified.");
        }
        return start.isEmpty()
                ? ALL
                : new StepRange(number("start_step", start), number("end_step", end));
    }

    private static long number(String parameter, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw Limits.invalid(parameter, text, "it is a whole number");
        }
    }
}
