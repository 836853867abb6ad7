package org.jotter.practice.schedule;

import static java.lang.Math.exp;
import static java.lang.Math.max;
import static java.lang.Math.min;
import static java.lang.Math.pow;

/**
 * The Free Spaced Repetition Scheduler, version 6, with its published default weights, for reviews
 * that are a day or more apart or of the same day. Formulas: "The Algorithm" in the wiki of
 * open-spaced-repetition. An answer is right ({@code GOOD}) or wrong ({@code AGAIN}).
 */
public final class Fsrs {

    /** How an answer was; the number is that of the formulas. */
    public enum Rating {
        AGAIN(1),
        GOOD(3);

        private final int number;

        Rating(int number) {
            this.number = number;
        }

        public static Rating of(boolean right) {
            return right ? GOOD : AGAIN;
        }
    }

    /** The share of questions that are to be known when they come back. */
    public static final double RETENTION = 0.9;

    /** A question comes back after a hundred years at the latest. */
    private static final int LONGEST_INTERVAL = 36_500;

    private static final double SMALLEST_STABILITY = 0.001;

    private static final double[] W = {
        0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
        0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542
    };

    private static final double DECAY = -W[20];
    private static final double FACTOR = pow(0.9, 1 / DECAY) - 1;

    private Fsrs() {}

    /** After the first answer to a question. */
    public static Memory first(Rating rating) {
        return new Memory(
                max(SMALLEST_STABILITY, W[rating.number - 1]), clamped(firstDifficulty(rating)));
    }

    /**
     * After a further answer.
     *
     * @param days whole days since the answer before; 0 on the same day
     */
    public static Memory next(Memory before, Rating rating, long days) {
        double stability =
                days < 1
                        ? sameDay(before, rating)
                        : afterDays(before, rating, recall(before, days));
        return new Memory(max(SMALLEST_STABILITY, stability), difficulty(before, rating));
    }

    /** The chance to know the answer that many days after the one before, 0 to 1. */
    public static double recall(Memory memory, long days) {
        return pow(1 + FACTOR * days / memory.stability(), DECAY);
    }

    /** The whole days, at least one, after which the chance to know it is {@link #RETENTION}. */
    public static int interval(Memory memory) {
        double days = memory.stability() / FACTOR * (pow(RETENTION, 1 / DECAY) - 1);
        return (int) max(1, min(LONGEST_INTERVAL, Math.rint(days)));
    }

    private static double sameDay(Memory before, Rating rating) {
        double increase =
                exp(W[17] * (rating.number - 3 + W[18])) * pow(before.stability(), -W[19]);
        return before.stability() * (rating == Rating.GOOD ? max(increase, 1) : increase);
    }

    private static double afterDays(Memory before, Rating rating, double recall) {
        return rating == Rating.GOOD ? recalled(before, recall) : forgotten(before, recall);
    }

    private static double recalled(Memory before, double recall) {
        return before.stability()
                * (1
                        + exp(W[8])
                                * (11 - before.difficulty())
                                * pow(before.stability(), -W[9])
                                * (exp((1 - recall) * W[10]) - 1));
    }

    private static double forgotten(Memory before, double recall) {
        double longTerm =
                W[11]
                        * pow(before.difficulty(), -W[12])
                        * (pow(before.stability() + 1, W[13]) - 1)
                        * exp((1 - recall) * W[14]);
        return min(longTerm, before.stability() / exp(W[17] * W[18]));
    }

    private static double difficulty(Memory before, Rating rating) {
        double change = -W[6] * (rating.number - 3);
        double damped = before.difficulty() + (10 - before.difficulty()) * change / 9;
        double easy = W[4] - exp(W[5] * 3) + 1;
        return clamped(W[7] * easy + (1 - W[7]) * damped);
    }

    private static double firstDifficulty(Rating rating) {
        return W[4] - exp(W[5] * (rating.number - 1)) + 1;
    }

    private static double clamped(double difficulty) {
        return min(10, max(1, difficulty));
    }
}
