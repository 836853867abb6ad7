package org.jotter.practice.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

    private static Review review(String question, int day, boolean right) {
        return new Review(question, "A1.1", DAY.plusDays(day), right);
    }

    @Test
    void aRightAnswerComesBackLaterThanAWrongOne() {
        Schedule schedule = Schedule.of(List.of(review("knew", 0, true), review("not", 0, false)));
        assertThat(schedule.of("knew").orElseThrow().due()).isEqualTo(DAY.plusDays(2));
        assertThat(schedule.of("not").orElseThrow().due()).isEqualTo(DAY.plusDays(1));
        assertThat(schedule.of("never asked")).isEmpty();
    }

    @Test
    void whatIsDueStandsMostOverdueFirst() {
        Schedule schedule =
                Schedule.of(
                        List.of(review("a", 0, true), review("b", 0, false), review("a", 2, true)));
        assertThat(schedule.due(DAY)).isEmpty();
        assertThat(schedule.due(DAY.plusDays(1)))
                .extracting(Schedule.Entry::question)
                .containsExactly("b");
        assertThat(schedule.due(DAY.plusDays(13)))
                .extracting(Schedule.Entry::question)
                .containsExactly("b", "a");
        assertThat(schedule.nextDay(DAY)).hasValue(DAY.plusDays(1));
        assertThat(schedule.nextDay(DAY.plusDays(2))).hasValue(DAY.plusDays(13));
        assertThat(schedule.nextDay(DAY.plusDays(13))).isEmpty();
    }

    @Test
    void theChanceToKnowItFallsWithTheDays() {
        Schedule.Entry entry = Schedule.of(List.of(review("a", 0, true))).of("a").orElseThrow();
        assertThat(entry.recall(DAY)).isEqualTo(1);
        assertThat(entry.recall(DAY.plusDays(2))).isCloseTo(0.91, within(0.01));
        assertThat(entry.recall(DAY.plusDays(60))).isLessThan(0.75);
    }

    /** A clock that was set back makes no interval negative. */
    @Test
    void answersInDisorderCountAsOfTheSameDay() {
        Schedule schedule = Schedule.of(List.of(review("a", 5, true), review("a", 3, true)));
        assertThat(schedule.of("a").orElseThrow().due()).isEqualTo(DAY.plusDays(5));
    }
}
