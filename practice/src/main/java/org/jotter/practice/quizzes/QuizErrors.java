package org.jotter.practice.quizzes;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import org.jotter.tracking.errors.JotterException;

/** What can go wrong between a person and a quiz, in the words they see. */
final class QuizErrors {

    private QuizErrors() {}

    static JotterException noQuiz(List<String> known) {
        return new JotterException(
                MISSING,
                "No quiz is running. Start one with %%quiz start %s".formatted(known.get(0)));
    }

    static JotterException finished(String bank) {
        return new JotterException(
                INVALID,
                "The quiz '%s' is finished. Start it anew with %%quiz start %s"
                        .formatted(bank, bank));
    }

    static JotterException noQuestion(int number, int count) {
        return new JotterException(
                INVALID,
                "The quiz has no question %d. Give a number from 1 to %d".formatted(number, count));
    }

    static JotterException noOption(int number, String letter, List<String> letters) {
        return new JotterException(
                INVALID,
                "Question %d has no option '%s'. Give one of %s"
                        .formatted(number, letter, String.join(", ", letters)));
    }

    static JotterException wrongCount(int number, int wanted, String given) {
        return new JotterException(
                INVALID,
                "Question %d takes %s, not '%s'. Answer with %%quiz answer %d %s"
                        .formatted(
                                number,
                                wanted == 1 ? "one letter" : wanted + " letters",
                                given,
                                number,
                                wanted == 1 ? "LETTER" : "LETTERS"));
    }
}
