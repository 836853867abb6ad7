package org.jotter.tracking.remote;

import java.time.Duration;

/**
 * How long a server is waited for.
 *
 * @param whole how long it is asked again after it did not answer
 * @param answer how long one answer may take
 * @param firstPause between the first two attempts; each later pause is twice as long, ten seconds
 *     at most
 */
public record Patience(Duration whole, Duration answer, Duration firstPause) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Half a minute, two minutes for a long answer (as MLflow's clients), 200 ms. */
    public static final Patience USUAL =
            new Patience(Duration.ofSeconds(30), Duration.ofMinutes(2), Duration.ofMillis(200));

    /** Three seconds: for who waits to hear whether an address is right. */
    public static final Patience BRIEF =
            new Patience(Duration.ofSeconds(3), Duration.ofSeconds(30), Duration.ofMillis(200));

    /** The pause before attempt {@code attempt}, the second being 2. */
    Duration pauseBefore(int attempt) {
        Duration pause = firstPause.multipliedBy(1L << Math.min(attempt - 2, 20));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }
}
