package org.jotter.practice.banks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A multiple-choice question of a bank. Texts are plain, with code between backticks.
 *
 * @param id unique within the bank
 * @param topic what it is about, in a word or two; may be empty
 * @param options in the order in which they are shown
 * @param answer the letters of all right options, in alphabetical order: {@code c}, {@code ad}
 * @param date when the question was written or last brought up to date
 */
public record Question(
        String id,
        String topic,
        String text,
        Code code,
        List<Option> options,
        String answer,
        Place place,
        Source source,
        Optional<LocalDate> date) {

    public Question {
        options = List.copyOf(options);
    }

    /** The options' letters in order. */
    public List<String> letters() {
        return options.stream().map(Option::letter).toList();
    }

    public boolean isRight(Option option) {
        return answer.contains(option.letter());
    }

    /** The same question with its options in another order; their letters go on from a. */
    public Question shuffled(Random random) {
        List<Option> order = new ArrayList<>(options);
        Collections.shuffle(order, random);
        List<Option> lettered = new ArrayList<>();
        StringBuilder right = new StringBuilder();
        for (Option option : order) {
            String letter = Character.toString('a' + lettered.size());
            lettered.add(new Option(letter, option.text(), option.reason()));
            if (isRight(option)) {
                right.append(letter);
            }
        }
        return new Question(id, topic, text, code, lettered, right.toString(), place, source, date);
    }
}
