package org.jotter.practice.quizzes;

/**
 * Between which shares the true one lies, of which some answers were a sample: Wilson's score
 * interval (E. B. Wilson, 1927) at 90 %.
 *
 * @param low 0 to 1
 * @param high 0 to 1
 */
public record Interval(double low, double high) {

    /** The normal distribution leaves a tenth outside of this many standard deviations. */
    private static final double Z = 1.6449;

    /** All is possible where nothing was answered. */
    static Interval of(long right, long answered) {
        if (answered == 0) {
            return new Interval(0, 1);
        }
        double n = answered;
        double share = right / n;
        double center = (share + Z * Z / (2 * n)) / (1 + Z * Z / n);
        double half =
                Z / (1 + Z * Z / n) * Math.sqrt(share * (1 - share) / n + Z * Z / (4 * n * n));
        return new Interval(Math.max(0, center - half), Math.min(1, center + half));
    }
}
