package org.jotter.practice.exams;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.practice.attempts.StoredAttempt;
import org.jotter.practice.banks.Exam;

/**
 * An exam as the workspace holds it.
 *
 * @param practice whether its clock can be stopped
 * @param pausedAt since when it stands still
 * @param paused for how long it stood still before
 * @param shown the number of the question that is shown
 * @param shownAt since when
 * @param items by number
 */
record StoredExam(
        StoredAttempt attempt,
        int mock,
        Duration length,
        boolean practice,
        Optional<Instant> pausedAt,
        Duration paused,
        int shown,
        Instant shownAt,
        List<ExamItem> items) {

    Exam exam() {
        return attempt.bank().exam().orElseThrow();
    }

    /** When the clock runs out, if it is not stopped again. */
    Instant end(Instant now) {
        Duration still = pausedAt.map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return attempt.startedAt().plus(length).plus(paused).plus(still);
    }

    Duration left(Instant now) {
        Duration left = Duration.between(now, end(now));
        return attempt.finished() || left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver(Instant now) {
        return !attempt.finished() && !now.isBefore(end(now));
    }

    /**
     * The next question without an answer after that one, from the beginning again; else the next.
     */
    int nextOpen(int number) {
        int size = attempt.size();
        return IntStream.range(0, size)
                .map(step -> (number + step) % size + 1)
                .filter(n -> attempt.given(n).isEmpty())
                .findFirst()
                .orElse(Math.min(size, number + 1));
    }

    String progress(Instant now) {
        return "%d of %d answered, %d min left"
                .formatted(
                        attempt.answers().size(),
                        attempt.size(),
                        (left(now).toSeconds() + 59) / 60);
    }
}
