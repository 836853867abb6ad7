package org.jotter.practice.attempts;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.List;
import org.jotter.tracking.errors.JotterException;

/** What can be wrong with an answer, in the words that a person sees. */
final class AttemptErrors {

    private AttemptErrors() {}

    static JotterException noQuestion(AttemptKind kind, int number, int count) {
        return new JotterException(
                INVALID,
                "The %s has no question %d. Give a number from 1 to %d"
                        .formatted(kind.word(), number, count));
    }

    static JotterException noOption(int number, String letter, List<String> letters) {
        return new JotterException(
                INVALID,
                "Question %d has no option '%s'. Give one of %s"
                        .formatted(number, letter, String.join(", ", letters)));
    }

    static JotterException wrongCount(AttemptKind kind, int number, int wanted, String given) {
        return new JotterException(
                INVALID,
                "Question %d takes %s, not '%s'. Answer with %%%s answer %d %s"
                        .formatted(
                                number,
                                wanted == 1 ? "one letter" : wanted + " letters",
                                given,
                                kind.word(),
                                number,
                                wanted == 1 ? "LETTER" : "LETTERS"));
    }
}
