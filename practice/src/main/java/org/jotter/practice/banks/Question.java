package org.jotter.practice.banks;

import java.time.LocalDate;
import java.util.List;

/**
 * A multiple-choice question of a bank.
 *
 * @param id unique within the bank
 * @param options in the order in which they are shown
 * @param answer the letters of all right options, in alphabetical order: {@code c}, {@code ad}
 * @param date when the question was written or last brought up to date
 */
public record Question(
        String id,
        String topic,
        String text,
        List<Option> options,
        String answer,
        Source source,
        LocalDate date) {

    public Question {
        options = List.copyOf(options);
    }

    /** The options' letters in order. */
    public List<String> letters() {
        return options.stream().map(Option::letter).toList();
    }
}
