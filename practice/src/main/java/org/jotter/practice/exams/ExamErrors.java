package org.jotter.practice.exams;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.tracking.errors.JotterException;

/** What can go wrong between a person and an exam, in the words they see. */
final class ExamErrors {

    private ExamErrors() {}

    static JotterException noExam(String bank, List<String> exams) {
        return new JotterException(
                INVALID,
                "The bank '%s' is no exam. Take it with %%quiz start %s, or an exam: %s"
                        .formatted(bank, bank, String.join(", ", exams)));
    }

    static JotterException noMock(QuestionBank bank, int mock) {
        return new JotterException(
                MISSING,
                "The bank '%s' has no mock exam %d. It has 1 to %d"
                        .formatted(bank.name(), mock, bank.exam().orElseThrow().mocks()));
    }

    static JotterException noneStarted(List<String> exams) {
        return new JotterException(
                MISSING,
                "No exam was started. Start one with %%exam start %s".formatted(exams.get(0)));
    }

    static JotterException finished(String bank) {
        return new JotterException(
                INVALID,
                "The exam '%s' is over: see it with %%exam show, start another with %%exam start %s"
                        .formatted(bank, bank));
    }

    static JotterException timeWasUp(Instant end) {
        return new JotterException(
                INVALID,
                ("The exam's time was up at %s, so this answer does not count. See the result with"
                                + " %%exam show")
                        .formatted(end.truncatedTo(ChronoUnit.SECONDS)));
    }

    static JotterException paused() {
        return new JotterException(
                INVALID, "The exam is paused. Go on with %%exam resume".formatted());
    }

    static JotterException notPaused() {
        return new JotterException(INVALID, "The exam is not paused: its clock runs");
    }

    static JotterException clockRuns(String bank) {
        return new JotterException(
                INVALID,
                ("The clock of this exam cannot be stopped. One that is started with %%exam start"
                                + " %s --practice can be paused")
                        .formatted(bank));
    }
}
