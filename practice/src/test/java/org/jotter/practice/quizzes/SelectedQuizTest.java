package org.jotter.practice.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Choice;
import org.jotter.practice.quizzes.Selection.Order;
import org.jotter.practice.testing.MovableClock;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Quizzes that ask a part of their bank. */
class SelectedQuizTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:15:00Z");

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock(NOW);
    private Db db;
    private Quizzes quizzes;
    private String bank;

    @BeforeEach
    void open() throws IOException {
        db = Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL);
        quizzes = new Quizzes(db, clock);
        bank = Files.writeString(folder.resolve("exam.yaml"), exam()).toString();
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Six questions of each of the skills A1.1, A1.2 and B1.1; the right option says so. */
    private static String exam() {
        return """
        name: exam
        exam:
          guide: 2026-01-01
          read: 2026-01-01
          stale-after: 2027-01-01
          minutes: 90
          mocks: 1
          sections:
            - {id: A1, title: Tools, weight: 67, questions: 12, skills: {A1.1: Runs, A1.2: Models}}
            - {id: B1, title: Data, weight: 33, questions: 6, skills: {B1.1: Tables}}
        questions:
        """
                + IntStream.range(0, 18)
                        .mapToObj(SelectedQuizTest::question)
                        .collect(Collectors.joining());
    }

    private static String question(int number) {
        String skill = List.of("A1.1", "A1.2", "B1.1").get(number / 6);
        return """
          - id: q%d
            skill: %s
            mock: 1
            question: Number %d?
            options: [right %d, wrong one, wrong two, wrong three]
            answer: a
        """
                .formatted(number, skill, number, number);
    }

    private List<String> asked(Quiz quiz) {
        return quiz.questions().stream().map(AskedQuestion::text).toList();
    }

    private List<String> topics(Quiz quiz) {
        return quiz.questions().stream().map(AskedQuestion::topic).toList();
    }

    /** Answers every question of the current quiz. */
    private void answerAll(boolean right) {
        for (AskedQuestion question : quizzes.current().questions()) {
            quizzes.answer(question.number(), letter(question, right));
        }
    }

    private static String letter(AskedQuestion question, boolean right) {
        return question.choices().stream()
                .filter(choice -> choice.text().startsWith("right") == right)
                .findFirst()
                .orElseThrow()
                .letter();
    }

    @Test
    void aSectionOrASkillIsAskedAlone() {
        assertThat(topics(quizzes.start(bank, Selection.ALL.withSection("a1"))))
                .hasSize(12)
                .containsOnly("Runs", "Models");
        assertThat(topics(quizzes.start(bank, Selection.ALL.withSkill("B1.1"))))
                .hasSize(6)
                .containsOnly("Tables");
    }

    @Test
    void whatTheBankDoesNotHaveIsNamedWithWhatItHas() {
        assertRefused(
                Selection.ALL.withSection("C1"),
                "The bank 'exam' has no section 'C1'. Did you mean 'A1'? It has: A1, B1");
        assertRefused(
                Selection.ALL.withSkill("A1.7"),
                "The bank 'exam' has no skill 'A1.7'. Did you mean 'A1.1'? It has: A1.1, A1.2,"
                        + " B1.1");
        assertRefused(
                Selection.ALL.withSection("A1").withSkill("B1.1"),
                "The bank 'exam' has no questions of section A1, skill B1.1");
        assertThatThrownBy(
                        () -> quizzes.start("mlops-in-databricks", Selection.ALL.withSection("A1")))
                .hasMessage(
                        "The bank 'mlops-in-databricks' is not parted into sections and skills");
        assertThat(quizzes.history()).isEmpty();
    }

    private void assertRefused(Selection selection, String message) {
        assertThatThrownBy(() -> quizzes.start(bank, selection))
                .isInstanceOf(JotterException.class)
                .hasMessage(message);
    }

    @Test
    void fewerQuestionsAreDrawnByChanceAndTheSeedSaysWhich() {
        Selection five = Selection.ALL.withCount(5);
        Quiz first = quizzes.start(bank, five.withSeed(1));
        quizzes.finish();
        Quiz again = quizzes.start(bank, five.withSeed(1));
        quizzes.finish();
        Quiz other = quizzes.start(bank, five.withSeed(2));
        assertThat(asked(first)).hasSize(5).isEqualTo(asked(again));
        assertThat(first.questions()).isEqualTo(again.questions());
        assertThat(asked(other)).isNotEqualTo(asked(first));
        assertThat(quizzes.history()).extracting(Attempt::seed).containsExactly(2L, 1L, 1L);
        assertThat(quizzes.history().get(0).selection()).isEqualTo("5 questions");
    }

    @Test
    void optionsAreShuffledAndTheRightOneStaysRight() {
        Quiz quiz = quizzes.start(bank, Selection.ALL.withSeed(7));
        assertThat(quiz.questions()).extracting(q -> letter(q, true)).contains("a", "b", "c", "d");
        assertThat(quiz.questions())
                .allSatisfy(
                        q ->
                                assertThat(q.choices())
                                        .extracting(Choice::letter)
                                        .containsExactly("a", "b", "c", "d"));
        answerAll(true);
        assertThat(quizzes.current().message()).isEqualTo("Finished: 18 of 18 right (100%)");
    }

    @Test
    void aBankThatSaysSoKeepsTheOrderOfItsOptions() throws IOException {
        Files.writeString(
                Path.of(bank), exam().replace("name: exam", "name: exam\nshuffle: false"));
        assertThat(quizzes.start(bank).questions())
                .allSatisfy(q -> assertThat(letter(q, true)).isEqualTo("a"));
    }

    @Test
    void aPartIsResumedByItselfBesideAnotherPart() {
        Selection sectionA = Selection.ALL.withSection("A1");
        quizzes.start(bank, sectionA);
        quizzes.answer(1, "a");
        assertThat(quizzes.start(bank, Selection.ALL.withSection("B1")).message())
                .isEqualTo("Started: 0 of 6 answered");
        assertThat(quizzes.start(bank, sectionA).message()).isEqualTo("Resumed: 1 of 12 answered");
    }

    @Test
    void weakAsksTheSkillThatWasAnsweredWorstAndItsNewQuestionsFirst() {
        quizzes.start(bank, Selection.ALL.withSkill("A1.1"));
        answerAll(true);
        quizzes.start(bank, Selection.ALL.withSkill("B1.1").withCount(3).withSeed(1));
        List<String> answered = asked(quizzes.current());
        answerAll(false);
        Quiz weak = quizzes.start(bank, Selection.ALL.withOrder(Order.WEAK));
        assertThat(topics(weak).subList(0, 6)).containsOnly("Tables");
        assertThat(asked(weak).subList(0, 3)).doesNotContainAnyElementsOf(answered);
        assertThat(topics(weak).subList(6, 12)).containsOnly("Models");
        assertThat(topics(weak).subList(12, 18)).containsOnly("Runs");
    }

    @Test
    void dueAsksWhatComesBackTodayAndSaysWhenNothingDoes() {
        Selection due = Selection.ALL.withOrder(Order.DUE);
        assertRefused(
                due,
                "No question of 'exam' is due: none was answered in a quiz that is over. Take"
                        + " others with %quiz start exam --count 10");
        quizzes.start(bank, Selection.ALL.withSkill("A1.1"));
        answerAll(false);
        quizzes.start(bank, Selection.ALL.withSkill("A1.2"));
        answerAll(true);
        assertRefused(
                due,
                "No question of 'exam' is due: the next comes back on 2026-02-01. Take others with"
                        + " %quiz start exam --count 10");
        clock.setTo(Instant.parse("2026-02-01T00:00:00Z"));
        assertThat(topics(quizzes.start(bank, due))).hasSize(6).containsOnly("Runs");
        quizzes.finish();
        clock.setTo(Instant.parse("2026-02-02T23:00:00Z"));
        assertThat(topics(quizzes.start(bank, due))).hasSize(12);
        assertThat(quizzes.schedules().get("exam").due(LocalDate.of(2026, 2, 2))).hasSize(12);
    }

    @Test
    void whatWasNotAnsweredIsNotTakenForForgotten() {
        quizzes.start(bank);
        quizzes.answer(1, "a");
        quizzes.finish();
        assertThat(quizzes.schedules().get("exam").entries()).hasSize(1);
    }
}
