package org.jotter.practice.attempts;

import java.util.List;
import org.jotter.practice.banks.Code;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.Source;

/**
 * A question after the end of a quiz.
 *
 * @param given the letters answered; the empty string where there are none
 * @param answer the letters of all right options
 * @param options every option with its reason, in the order in which they were shown
 */
public record Solution(
        int number,
        String topic,
        String text,
        String given,
        String answer,
        List<Explanation> options,
        Code code,
        Source source) {

    public Solution {
        options = List.copyOf(options);
    }

    public boolean right() {
        return given.equals(answer);
    }

    static Solution of(int number, Question question, String given) {
        return new Solution(
                number,
                question.topic(),
                question.text(),
                given,
                question.answer(),
                question.options().stream().map(o -> explanation(o, question, given)).toList(),
                question.code(),
                question.source());
    }

    private static Explanation explanation(Option option, Question question, String given) {
        return new Explanation(
                option.letter(),
                option.text(),
                given.contains(option.letter()),
                question.isRight(option),
                option.reason());
    }
}
