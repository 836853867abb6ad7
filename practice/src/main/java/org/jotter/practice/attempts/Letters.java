package org.jotter.practice.attempts;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jotter.practice.banks.Question;

/** Reads an answer as a person writes it: {@code c}, {@code C}, {@code a,d}, {@code d a}. */
public final class Letters {

    private Letters() {}

    /**
     * The letters in alphabetical order, each of them an option of the question.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID for another letter, or where there
     *     are more or fewer than the question takes
     */
    public static String of(AttemptKind kind, int number, Question question, String written) {
        String letters = written.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "");
        List<String> given = letters.codePoints().mapToObj(Character::toString).toList();
        for (String letter : given) {
            if (!question.letters().contains(letter)) {
                throw AttemptErrors.noOption(number, letter, question.letters());
            }
        }
        String answer = given.stream().sorted().distinct().collect(Collectors.joining());
        if (answer.length() != question.answer().length()) {
            throw AttemptErrors.wrongCount(kind, number, question.answer().length(), written);
        }
        return answer;
    }
}
