package org.jotter.practice.exams;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jotter.practice.attempts.StoredAttempt;

/** Makes what a person sees of an exam. */
final class Sheets {

    private Sheets() {}

    /** How it stands, as a sentence; once it is over, its score and why it ended. */
    static String state(StoredExam exam, Instant now) {
        StoredAttempt attempt = exam.attempt();
        if (!attempt.finished()) {
            return (exam.pausedAt().isPresent() ? "Paused: " : "") + exam.progress(now);
        }
        boolean timeWasUp = !attempt.changedAt().isBefore(exam.end(attempt.changedAt()));
        return (timeWasUp ? "The time was up: " : "Submitted: ") + Scores.inWords(attempt);
    }

    /**
     * The sheet.
     *
     * @param number of the question that is shown
     */
    static ExamSheet of(StoredExam exam, int number, String message, Clock clock) {
        StoredAttempt attempt = exam.attempt();
        Scores scores = new Scores(attempt);
        return new ExamSheet(
                attempt.summary(),
                message,
                exam.exam(),
                exam.left(clock.instant()),
                exam.pausedAt().isPresent(),
                attempt.asked(number),
                exam.items(),
                attempt.solutions(),
                attempt.finished() ? scores.sections() : List.of(),
                attempt.finished() ? scores.studyNext() : List.of(),
                LocalDate.now(clock).isAfter(exam.exam().staleAfter()));
    }
}
