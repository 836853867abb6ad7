package org.jotter.practice.exams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.quizzes.Quizzes;
import org.jotter.practice.testing.MovableClock;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExamsTest {

    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");

    @TempDir Path folder;
    private final MovableClock clock = new MovableClock(NOW);
    private Db db;
    private Exams exams;
    private String bank;

    @BeforeEach
    void open() throws IOException {
        db = Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL);
        exams = new Exams(db, clock);
        bank = Files.writeString(folder.resolve("exam.yaml"), exam()).toString();
    }

    @AfterEach
    void close() {
        db.close();
    }

    /** Two mocks of four questions: three of section A1, one of B1; the right option says so. */
    private static String exam() {
        return """
        name: exam
        title: An exam
        exam:
          guide: 2026-01-01
          read: 2026-01-01
          stale-after: 2027-01-01
          minutes: 90
          mocks: 2
          sections:
            - {id: A1, title: Tools, weight: 75, questions: 3, skills: {A1.1: Runs, A1.2: Models}}
            - {id: B1, title: Data, weight: 25, questions: 1, skills: {B1.1: Tables}}
        questions:
        """
                + IntStream.range(0, 8).mapToObj(ExamsTest::question).collect(Collectors.joining());
    }

    private static String question(int number) {
        String skill = number % 4 == 3 ? "B1.1" : number % 4 == 2 ? "A1.2" : "A1.1";
        return """
          - id: q%d
            skill: %s
            mock: %d
            question: Number %d of %s?
            options: [right %d, wrong one, wrong two, wrong three]
            answer: a
            source: Page of %s
        """
                .formatted(number, skill, 1 + number / 4, number, skill, number, skill);
    }

    private ExamSheet start() {
        return exams.start(bank, OptionalInt.empty(), false);
    }

    private ExamSheet answer(AskedQuestion question, boolean right) {
        return exams.answer(
                question.number(),
                question.choices().stream()
                        .filter(choice -> choice.text().startsWith("right") == right)
                        .findFirst()
                        .orElseThrow()
                        .letter());
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(JotterException.class).hasMessage(message);
    }

    @Test
    void anExamAsksOneMockAndGivesNothingAway() {
        ExamSheet sheet = start();
        assertThat(sheet.message()).isEqualTo("Started mock 1: 0 of 4 answered, 90 min left");
        assertThat(sheet.attempt().selection()).isEqualTo("mock 1");
        assertThat(sheet.left()).isEqualTo(Duration.ofMinutes(90));
        assertThat(sheet.question().number()).isEqualTo(1);
        assertThat(sheet.items()).hasSize(4);
        ExamSheet wrong = answer(sheet.question(), false);
        assertThat(wrong.message()).endsWith(". 1 of 4 answered, 90 min left");
        assertThat(wrong.question().number()).isEqualTo(2);
        assertThat(wrong.attempt().score()).isZero();
        assertThat(wrong.solutions()).isEmpty();
        assertThat(wrong.sections()).isEmpty();
        assertThat(wrong.studyNext()).isEmpty();
    }

    @Test
    void afterTheLastAnswerNothingEndsByItself() {
        start();
        for (int number = 1; number <= 4; number++) {
            answer(exams.show(number).question(), true);
        }
        assertThat(exams.show().finished()).isFalse();
        assertThat(exams.submit().message()).isEqualTo("Submitted: 4 of 4 right (100%)");
    }

    @Test
    void theResultHasEachSectionItsReasonsAndWhatToStudyNext() {
        start();
        for (int number = 1; number <= 3; number++) {
            AskedQuestion question = exams.show(number).question();
            answer(question, !question.topic().equals("Models"));
        }
        ExamSheet result = exams.submit();
        assertThat(result.finished()).isTrue();
        assertThat(result.solutions()).hasSize(4);
        assertThat(result.sections())
                .extracting(s -> s.section().id(), SectionScore::asked)
                .containsExactly(tuple("A1", 3), tuple("B1", 1));
        assertThat(result.sections().stream().mapToInt(SectionScore::right).sum())
                .isEqualTo(result.attempt().score());
        assertThat(result.studyNext()).isNotEmpty();
        SkillScore worst = result.studyNext().get(0);
        assertThat(worst.right()).isLessThan(worst.asked());
        assertThat(worst.sources()).containsExactly("Page of " + worst.skill());
    }

    @Test
    void theClockRunsOnWhileTheKernelIsDown() {
        AskedQuestion first = start().question();
        answer(first, true);
        db.close();
        clock.forward(Duration.ofMinutes(30));
        db = Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL);
        exams = new Exams(db, clock);
        assertThat(start().message()).isEqualTo("Resumed: 1 of 4 answered, 60 min left");
        clock.forward(Duration.ofMinutes(60));
        assertRefused(
                () -> exams.answer(2, "a"),
                "The exam's time was up at 2026-01-31T11:30:00Z, so this answer does not count. See"
                        + " the result with %exam show");
        ExamSheet result = exams.show();
        assertThat(result.message()).isEqualTo("The time was up: 1 of 4 right (25%)");
        assertThat(result.attempt().changedAt()).isEqualTo(NOW.plus(Duration.ofMinutes(90)));
        assertThat(result.left()).isZero();
        assertRefused(
                () -> exams.answer(2, "a"),
                "The exam 'exam' is over: see it with %exam show, start another with %exam start"
                        + " exam");
    }

    @Test
    void anExamWhoseTimeWasUpMeanwhileMakesRoomForAnother() {
        start();
        clock.forward(Duration.ofHours(3));
        assertThat(start().message()).isEqualTo("Started mock 2: 0 of 4 answered, 90 min left");
        assertThat(exams.history()).extracting(Attempt::finished).containsExactly(false, true);
    }

    @Test
    void theMockThatWasBegunLeastOftenIsTakenUnlessOneIsNamed() {
        start();
        exams.submit();
        assertThat(start().attempt().selection()).isEqualTo("mock 2");
        exams.submit();
        assertThat(exams.start(bank, OptionalInt.of(2), false).attempt().selection())
                .isEqualTo("mock 2");
        exams.submit();
        assertThat(start().attempt().selection()).isEqualTo("mock 1");
    }

    @Test
    void aFlagIsKeptAndTakenAway() {
        start();
        assertThat(exams.flag(3, true).message())
                .isEqualTo("Question 3 is flagged. 0 of 4 answered, 90 min left");
        assertThat(exams.show().items()).filteredOn(ExamItem::flagged).hasSize(1);
        assertThat(exams.flag(3, false).message())
                .isEqualTo("Question 3 is no longer flagged. 0 of 4 answered, 90 min left");
        assertThat(exams.show().items()).noneMatch(ExamItem::flagged);
    }

    @Test
    void timeCountsForTheQuestionThatIsShown() {
        start();
        clock.forward(Duration.ofSeconds(40));
        exams.show(3);
        clock.forward(Duration.ofSeconds(20));
        answer(exams.show(3).question(), true);
        clock.forward(Duration.ofSeconds(5));
        ExamSheet result = exams.submit();
        assertThat(result.items())
                .extracting(item -> item.time().toSeconds())
                .containsExactly(40L, 0L, 20L, 5L);
    }

    @Test
    void onlyAPracticeExamCanBePaused() {
        start();
        assertRefused(
                () -> exams.pause(),
                "The clock of this exam cannot be stopped. One that is started with %exam start"
                        + " exam --practice can be paused");
        exams.submit();
        exams.start(bank, OptionalInt.empty(), true);
        clock.forward(Duration.ofMinutes(10));
        assertThat(exams.pause().message()).isEqualTo("Paused: 0 of 4 answered, 80 min left");
        clock.forward(Duration.ofDays(2));
        assertThat(exams.show().left()).isEqualTo(Duration.ofMinutes(80));
        assertRefused(() -> exams.answer(1, "a"), "The exam is paused. Go on with %exam resume");
        assertThat(exams.resume().message()).isEqualTo("Resumed: 0 of 4 answered, 80 min left");
        assertRefused(() -> exams.resume(), "The exam is not paused: its clock runs");
        clock.forward(Duration.ofMinutes(80));
        assertThat(exams.show().message()).isEqualTo("The time was up: 0 of 4 right (0%)");
    }

    @Test
    void twoKernelsAnswerOneExamAndTheLastAnswerCounts() {
        start();
        Exams other = new Exams(db, clock);
        exams.answer(1, "a");
        assertThat(other.answer(1, "b").message())
                .isEqualTo("Question 1: b, before a. 1 of 4 answered, 90 min left");
        assertThat(exams.show(1).question().given()).isEqualTo("b");
    }

    @Test
    void whatCannotBeAnsweredIsRefusedAndChangesNothing() {
        assertThatThrownBy(() -> exams.show())
                .hasMessageStartingWith("No exam was started. Start one with %exam start ");
        start();
        assertRefused(
                () -> exams.answer(5, "a"),
                "The exam has no question 5. Give a number from 1 to 4");
        assertRefused(
                () -> exams.answer(1, "z"), "Question 1 has no option 'z'. Give one of a, b, c, d");
        assertRefused(
                () -> exams.answer(1, "a,b"),
                "Question 1 takes one letter, not 'a,b'. Answer with %exam answer 1 LETTER");
        assertRefused(() -> exams.show(0), "The exam has no question 0. Give a number from 1 to 4");
        assertThat(exams.show().message()).isEqualTo("0 of 4 answered, 90 min left");
    }

    @Test
    void whatIsNoExamOrNoMockIsRefused() {
        assertThatThrownBy(() -> exams.start("mlops-in-databricks", OptionalInt.empty(), false))
                .hasMessageStartingWith(
                        "The bank 'mlops-in-databricks' is no exam. Take it with %quiz start"
                                + " mlops-in-databricks, or an exam: ");
        assertRefused(
                () -> exams.start(bank, OptionalInt.of(3), false),
                "The bank 'exam' has no mock exam 3. It has 1 to 2");
        assertThat(exams.history()).isEmpty();
    }

    @Test
    void anExamIsNoQuizAndAQuizNoExam() {
        Quizzes quizzes = new Quizzes(db, clock);
        start();
        assertThat(quizzes.history()).isEmpty();
        quizzes.start(bank);
        quizzes.answer(1, "a");
        assertThat(exams.show().attempt().answered()).isZero();
        assertThat(exams.history()).hasSize(1);
    }

    @Test
    void anExamsAnswersComeBackInQuizzes() {
        start();
        answer(exams.show(1).question(), true);
        exams.submit();
        assertThat(new Quizzes(db, clock).schedules().get("exam").entries()).hasSize(1);
    }

    @Test
    void afterItsDayTheGuideIsCalledOld() {
        assertThat(start().stale()).isFalse();
        clock.setTo(Instant.parse("2027-01-02T00:00:00Z"));
        assertThat(exams.show().stale()).isTrue();
    }
}
