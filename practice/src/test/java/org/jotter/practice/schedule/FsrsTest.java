package org.jotter.practice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jotter.practice.schedule.Fsrs.Rating;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The reference is the Python package fsrs 6.3.2 with {@code Scheduler(learning_steps=(),
 * relearning_steps=(), enable_fuzzing=False)}: the intervals that it gives, and the stability and
 * difficulty after the last answer.
 */
class FsrsTest {

    /** Each answer on the day on which the question came back; g is right, a is wrong. */
    @ParameterizedTest
    @CsvSource({
        "gggggg,   2 11 46 163 497 1346,  1345.52877754259,  2.083724125574744",
        "aggggg,   1 2 6 17 44 102,       102.26404336963381, 6.357487083997829",
        "gggaagggg, 2 11 46 3 1 2 3 6 11, 10.5623042124697,  9.071818649722527",
        "agagagag, 1 2 1 2 1 1 1 1,       0.811149774253654, 9.830207248138311"
    })
    void answersInTimeGiveTheIntervalsOfTheReference(
            String answers, String intervals, double stability, double difficulty) {
        List<Integer> given = new ArrayList<>();
        Memory memory = Fsrs.first(rating(answers, 0));
        given.add(Fsrs.interval(memory));
        for (int i = 1; i < answers.length(); i++) {
            memory = Fsrs.next(memory, rating(answers, i), given.get(i - 1));
            given.add(Fsrs.interval(memory));
        }
        assertThat(given).isEqualTo(numbers(intervals));
        assertThat(memory.stability()).isCloseTo(stability, within(1e-9 * stability));
        assertThat(memory.difficulty()).isCloseTo(difficulty, within(1e-9));
    }

    /** On the same day, early, late, and long after. */
    @ParameterizedTest
    @CsvSource({
        "gggaggag, 0 0 3 10 1 40 0, 2 2 2 1 6 8 2 2, 1.5404263729479402, 9.10544931072491",
        "ggagga,   1 200 0 5 900,   2 7 2 2 8 2,     2.442202479799554,  9.120082412415709"
    })
    void answersOutOfTimeGiveTheIntervalsOfTheReference(
            String answers, String gaps, String intervals, double stability, double difficulty) {
        List<Integer> days = numbers(gaps);
        List<Integer> given = new ArrayList<>();
        Memory memory = Fsrs.first(rating(answers, 0));
        given.add(Fsrs.interval(memory));
        for (int i = 1; i < answers.length(); i++) {
            memory = Fsrs.next(memory, rating(answers, i), days.get(i - 1));
            given.add(Fsrs.interval(memory));
        }
        assertThat(given).isEqualTo(numbers(intervals));
        assertThat(memory.stability()).isCloseTo(stability, within(1e-9 * stability));
        assertThat(memory.difficulty()).isCloseTo(difficulty, within(1e-9));
    }

    @Test
    void afterItsStabilityNineOfTenAreStillKnown() {
        Memory memory = new Memory(12, 5);
        assertThat(Fsrs.recall(memory, 0)).isEqualTo(1);
        assertThat(Fsrs.recall(memory, 12)).isCloseTo(0.9, within(1e-12));
        assertThat(Fsrs.recall(memory, 1_000)).isBetween(0.5, 0.7);
    }

    private static Rating rating(String answers, int index) {
        return Rating.of(answers.charAt(index) == 'g');
    }

    private static List<Integer> numbers(String words) {
        return Arrays.stream(words.split(" ")).map(Integer::valueOf).toList();
    }
}
