package org.jotter.practice.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.quizzes.Selection.Order;
import org.jotter.practice.testing.MovableClock;
import org.jotter.tracking.db.Db;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadinessTest {

    private static final String BANK = "ml-associate";

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock(Instant.parse("2026-01-31T10:15:00Z"));
    private Db db;
    private Quizzes quizzes;

    @BeforeEach
    void open() {
        db = Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL);
        quizzes = new Quizzes(db, clock);
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Takes every question of a skill, as many right as are wanted. */
    private int take(String skill, int right) {
        quizzes.start(BANK, Selection.ALL.withSkill(skill));
        int asked = quizzes.current().questions().size();
        for (AskedQuestion question : quizzes.current().questions()) {
            quizzes.answer(question.number(), letters(question, question.number() <= right));
        }
        return asked;
    }

    /** The options are shuffled: what is right is found by its text. */
    private static String letters(AskedQuestion asked, boolean right) {
        Question question =
                QuestionBank.load(BANK).questions().stream()
                        .filter(q -> q.text().equals(asked.text()))
                        .findFirst()
                        .orElseThrow();
        StringBuilder letters = new StringBuilder();
        question.options().stream()
                .filter(option -> question.isRight(option) == right)
                .limit(question.answer().length())
                .forEach(
                        option ->
                                asked.choices().stream()
                                        .filter(c -> c.text().equals(option.text()))
                                        .forEach(c -> letters.append(c.letter())));
        return letters.toString();
    }

    @Test
    void beforeTheFirstAnswerAllIsPossible() {
        Readiness readiness = quizzes.readiness(BANK);
        assertThat(readiness.sections())
                .hasSize(4)
                .allSatisfy(
                        section -> {
                            assertThat(section.share()).isEqualTo(new Interval(0, 1));
                            assertThat(section.answered()).isZero();
                            assertThat(section.weakest().lastSeen()).isEmpty();
                        });
        assertThat(readiness.sections().get(0).questions()).isEqualTo(54);
        assertThat(readiness.next()).hasSize(5);
    }

    @Test
    void aSectionIsAsReadyAsItsAnswersTellAndItsWeakestSkillIsTheReason() {
        int good = take("A1.1", 3);
        clock.forward(Duration.ofDays(2));
        int bad = take("A1.6", 1);
        SectionReadiness section = quizzes.readiness(BANK).sections().get(0);
        assertThat(section.answered()).isEqualTo(good + bad);
        assertThat(section.share()).isEqualTo(Interval.of(3 + 1, good + bad));
        assertThat(section.weakest().skill()).isEqualTo("A1.6");
        assertThat(section.weakest().right()).isEqualTo(1);
        assertThat(section.weakest().answered()).isEqualTo(bad);
        assertThat(section.weakest().lastSeen()).hasValue(LocalDate.of(2026, 2, 2));
    }

    @Test
    void aQuestionCountsAsItWasAnsweredLast() {
        int asked = take("A1.6", 0);
        take("A1.6", asked);
        assertThat(quizzes.readiness(BANK).sections().get(0).share())
                .isEqualTo(Interval.of(asked, asked));
    }

    @Test
    void whatComesBackTodayIsNextThenTheWeakest() {
        int wrong = take("A2.10", 0);
        clock.forward(Duration.ofDays(1));
        assertThat(quizzes.readiness(BANK).next().subList(0, wrong))
                .allMatch(question -> question.place().skill().equals("A2.10"));
        assertThat(
                        quizzes.start(BANK, Selection.ALL.withOrder(Order.PLAN).withCount(wrong))
                                .questions())
                .extracting(AskedQuestion::topic)
                .containsOnly("Counting the models of a search");
    }

    @Test
    void aBankForNoExamHasNoReadiness() {
        assertThatThrownBy(() -> quizzes.readiness("mlops-in-databricks"))
                .hasMessage(
                        "The bank 'mlops-in-databricks' is not parted into sections and skills");
    }
}
