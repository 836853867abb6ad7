package org.jotter.practice.quizzes;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can go wrong between a person and a quiz, in the words they see. */
final class QuizErrors {

    private QuizErrors() {}

    static JotterException noQuiz(List<String> known) {
        return new JotterException(
                MISSING,
                "No quiz is running. Start one with %%quiz start %s --count 10"
                        .formatted(known.get(0)));
    }

    static JotterException noSuchPart(String bank, String what, String id, List<String> known) {
        return new JotterException(
                MISSING,
                known.isEmpty()
                        ? noParts(bank).getMessage()
                        : "The bank '%s' has no %s '%s'.%s It has: %s"
                                .formatted(
                                        bank,
                                        what,
                                        id,
                                        Names.didYouMean(id, known),
                                        String.join(", ", known)));
    }

    static JotterException noParts(String bank) {
        return new JotterException(
                MISSING, "The bank '%s' is not parted into sections and skills".formatted(bank));
    }

    static JotterException nothingSelected(String bank, String selection) {
        return new JotterException(
                MISSING, "The bank '%s' has no questions of %s".formatted(bank, selection));
    }

    static JotterException nothingDue(String bank, Optional<LocalDate> next) {
        String when =
                next.map("the next comes back on %s"::formatted)
                        .orElse("none was answered in a quiz that is over");
        return new JotterException(
                MISSING,
                "No question of '%s' is due: %s. Take others with %%quiz start %s --count 10"
                        .formatted(bank, when, bank));
    }

    static JotterException finished(String bank) {
        return new JotterException(
                INVALID,
                "The quiz '%s' is finished. Start it anew with %%quiz start %s"
                        .formatted(bank, bank));
    }
}
