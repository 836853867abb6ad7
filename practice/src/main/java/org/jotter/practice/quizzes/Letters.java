package org.jotter.practice.quizzes;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jotter.practice.banks.Question;

/** Reads an answer as a person writes it: {@code c}, {@code C}, {@code a,d}, {@code d a}. */
final class Letters {

    private Letters() {}

    /** The letters in alphabetical order, each of them an option of the question. */
    static String of(int number, Question question, String written) {
        String letters = written.toLowerCase(Locale.ROOT).replaceAll("[\\s,]+", "");
        List<String> given = letters.codePoints().mapToObj(Character::toString).toList();
        for (String letter : given) {
            if (!question.letters().contains(letter)) {
                throw QuizErrors.noOption(number, letter, question.letters());
            }
        }
        String answer = given.stream().sorted().distinct().collect(Collectors.joining());
        if (answer.length() != question.answer().length()) {
            throw QuizErrors.wrongCount(number, question.answer().length(), written);
        }
        return answer;
    }
}
