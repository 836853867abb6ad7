package org.jotter.practice.attempts;

import java.util.List;
import org.jotter.practice.banks.Question;

/**
 * A question as it is asked.
 *
 * @param number from 1, for {@code answer(number, letters)}
 * @param python code that the question asks about; empty where there is none
 * @param choices in the order in which they are shown
 * @param lettersWanted how many letters an answer has
 * @param given the letters answered so far; the empty string where there are none
 */
public record AskedQuestion(
        int number,
        String topic,
        String text,
        String python,
        List<Choice> choices,
        int lettersWanted,
        String given) {

    public AskedQuestion {
        choices = List.copyOf(choices);
    }

    public boolean answered() {
        return !given.isEmpty();
    }

    static AskedQuestion of(int number, Question question, String given) {
        return new AskedQuestion(
                number,
                question.topic(),
                question.text(),
                question.code().python(),
                question.options().stream()
                        .map(o -> new Choice(o.letter(), o.text(), given.contains(o.letter())))
                        .toList(),
                question.answer().length(),
                given);
    }
}
