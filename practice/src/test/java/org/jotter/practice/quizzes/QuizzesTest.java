package org.jotter.practice.quizzes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Choice;
import org.jotter.practice.attempts.Explanation;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.banks.Source;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuizzesTest {

    private static final String BANK = "mlops-in-databricks";
    private static final Instant NOW = Instant.parse("2026-01-31T10:15:00Z");

    @TempDir Path folder;
    private Db db;
    private Quizzes quizzes;

    @BeforeEach
    void open() {
        db = Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL);
        quizzes = new Quizzes(db, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        db.close();
    }

    @Test
    void aStartedQuizAsksItsQuestionsAndGivesNothingAway() {
        Quiz quiz = quizzes.start(BANK);
        assertThat(quiz.message()).isEqualTo("Started: 0 of 3 answered");
        assertThat(quiz.questions()).extracting(AskedQuestion::number).containsExactly(1, 2, 3);
        assertThat(quiz.questions().get(0).choices())
                .containsExactly(
                        new Choice("a", "Feature Store", false),
                        new Choice("b", "Model Serving", false),
                        new Choice("c", "MLflow", false),
                        new Choice("d", "Unity Catalog", false));
        assertThat(quiz.questions()).allMatch(q -> q.lettersWanted() == 1 && !q.answered());
        assertThat(quiz.nextQuestion()).hasValue(1);
        assertThat(quiz.solutions()).isEmpty();
    }

    @Test
    void anAnswerIsShownAndCounted() {
        quizzes.start(BANK);
        Quiz quiz = quizzes.answer(1, "c");
        assertThat(quiz.message()).isEqualTo("Question 1: c. 1 of 3 answered");
        assertThat(quiz.questions().get(0).given()).isEqualTo("c");
        assertThat(quiz.questions().get(0).choices().get(2).chosen()).isTrue();
        assertThat(quiz.nextQuestion()).hasValue(2);
        assertThat(quiz.solutions()).isEmpty();
        assertThat(quiz.attempt().score()).isZero();
    }

    @Test
    void anAnswerCanBeChangedBeforeTheEndAndThatIsSaid() {
        quizzes.start(BANK);
        quizzes.answer(1, "a");
        assertThat(quizzes.answer(1, " C ").message())
                .isEqualTo("Question 1: c, before a. 1 of 3 answered");
        assertThat(quizzes.answer(1, "c").message()).isEqualTo("Question 1: c. 1 of 3 answered");
        assertThat(quizzes.current().message()).isEqualTo("1 of 3 answered");
    }

    @Test
    void theLastAnswerEndsTheQuizWithScoreAndReasons() {
        quizzes.start(BANK);
        quizzes.answer(3, "a");
        quizzes.answer(1, "c");
        Quiz quiz = quizzes.answer(2, "b");
        assertThat(quiz.finished()).isTrue();
        assertThat(quiz.message()).isEqualTo("Finished: 2 of 3 right (67%)");
        assertThat(quiz.attempt())
                .usingRecursiveComparison()
                .ignoringFields("seed")
                .isEqualTo(
                        new Attempt(
                                1, BANK, "MLOps in Databricks", "", 0, NOW, NOW, true, 3, 3, 2));
        Solution second = quiz.solutions().get(1);
        assertThat(second.right()).isFalse();
        assertThat(second.given()).isEqualTo("b");
        assertThat(second.answer()).isEqualTo("c");
        assertThat(second.source())
                .isEqualTo(
                        new Source(
                                "Feature Store",
                                "https://www.databricks.com/product/feature-store"));
        assertThat(second.options().get(1))
                .isEqualTo(
                        new Explanation(
                                "b",
                                "To track experiments.",
                                true,
                                false,
                                "Experiments, with their parameters, metrics and artifacts, are"
                                        + " tracked by MLflow."));
        assertThat(quizzes.current().solutions()).isEqualTo(quiz.solutions());
    }

    @Test
    void finishingEarlyCountsWhatIsOpenAsWrong() {
        quizzes.start(BANK);
        quizzes.answer(1, "c");
        Quiz quiz = quizzes.finish();
        assertThat(quiz.message()).isEqualTo("Finished: 1 of 3 right (33%)");
        assertThat(quiz.solutions()).extracting(Solution::given).containsExactly("c", "", "");
        assertThat(quiz.solutions())
                .extracting(Solution::right)
                .containsExactly(true, false, false);
    }

    @Test
    void startingAgainResumesAndAfterTheEndBeginsAnew() {
        quizzes.start(BANK);
        quizzes.answer(2, "c");
        Quiz resumed = quizzes.start(BANK);
        assertThat(resumed.message()).isEqualTo("Resumed: 1 of 3 answered");
        assertThat(resumed.questions().get(1).given()).isEqualTo("c");
        quizzes.finish();
        Quiz fresh = quizzes.start(BANK);
        assertThat(fresh.message()).isEqualTo("Started: 0 of 3 answered");
        assertThat(fresh.attempt().id()).isEqualTo(2);
    }

    @Test
    void answersSurviveClosingAndOpeningTheDatabase() {
        quizzes.start(BANK);
        quizzes.answer(1, "c");
        close();
        open();
        assertThat(quizzes.current().questions().get(0).given()).isEqualTo("c");
        assertThat(quizzes.start(BANK).message()).isEqualTo("Resumed: 1 of 3 answered");
    }

    @Test
    void theHistoryHasTheNewestFirstAndNoScoreBeforeTheEnd() {
        quizzes.start(BANK);
        quizzes.answer(1, "c");
        quizzes.finish();
        quizzes.start(BANK);
        quizzes.answer(1, "c");
        assertThat(quizzes.history())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seed")
                .containsExactly(
                        new Attempt(
                                2, BANK, "MLOps in Databricks", "", 0, NOW, NOW, false, 3, 1, 0),
                        new Attempt(
                                1, BANK, "MLOps in Databricks", "", 0, NOW, NOW, true, 3, 1, 1));
    }

    @Test
    void twoQuizzesGoSideBySideAndTheLastUsedIsCurrent() throws IOException {
        quizzes.start(BANK);
        quizzes.answer(1, "c");
        quizzes.start(ownBank("Which two?").toString());
        assertThat(quizzes.current().attempt().bank()).isEqualTo("own");
        quizzes.start(BANK);
        assertThat(quizzes.current().message()).isEqualTo("1 of 3 answered");
    }

    @Test
    void aQuestionWithTwoAnswersTakesBothInAnyOrder() throws IOException {
        quizzes.start(ownBank("Which two?").toString());
        assertThat(quizzes.current().questions().get(0).lettersWanted()).isEqualTo(2);
        assertRefused(
                () -> quizzes.answer(1, "a"),
                "Question 1 takes 2 letters, not 'a'. Answer with %quiz answer 1 LETTERS");
        assertThat(quizzes.answer(1, "C, a").message()).isEqualTo("Finished: 1 of 1 right (100%)");
    }

    @Test
    void anAttemptKeepsTheQuestionsItBeganWith() throws IOException {
        Path bank = ownBank("Which two?");
        quizzes.start(bank.toString());
        Files.delete(bank);
        assertThat(quizzes.current().questions().get(0).text()).isEqualTo("Which two?");
        ownBank("Which three?");
        assertThat(quizzes.start(bank.toString()).questions().get(0).text())
                .isEqualTo("Which two?");
    }

    @Test
    void twoProgramsOnOneWorkspaceShareTheAttempt() throws Exception {
        try (Db other = Db.open(db.file(), Db.Durability.NORMAL)) {
            Quizzes elsewhere = new Quizzes(other, Clock.systemUTC());
            var threads = Executors.newFixedThreadPool(2);
            try {
                List<Callable<Quiz>> both =
                        List.of(
                                () -> answerAfterStart(quizzes, 1),
                                () -> answerAfterStart(elsewhere, 2));
                for (Future<Quiz> quiz : threads.invokeAll(both)) {
                    assertThat(quiz.get().attempt().id()).isEqualTo(1);
                }
            } finally {
                threads.shutdown();
            }
            assertThat(elsewhere.current().questions())
                    .extracting(AskedQuestion::given)
                    .containsExactly("c", "c", "");
        }
    }

    private static Quiz answerAfterStart(Quizzes quizzes, int number) {
        quizzes.start(BANK);
        return quizzes.answer(number, "c");
    }

    @Test
    void whatDoesNotExistIsNamedAlongWithTheWayOut() {
        assertRefused(
                () -> quizzes.current(),
                "No quiz is running. Start one with %quiz start ml-associate --count 10");
        assertRefused(
                () -> quizzes.answer(1, "c"),
                "No quiz is running. Start one with %quiz start ml-associate --count 10");
        quizzes.start(BANK);
        assertRefused(
                () -> quizzes.answer(7, "c"),
                "The quiz has no question 7. Give a number from 1 to 3");
        assertRefused(
                () -> quizzes.answer(0, "c"),
                "The quiz has no question 0. Give a number from 1 to 3");
        assertRefused(
                () -> quizzes.answer(1, "e"),
                "Question 1 has no option 'e'. Give one of a, b, c, d");
        assertRefused(
                () -> quizzes.answer(1, "ab"),
                "Question 1 takes one letter, not 'ab'. Answer with %quiz answer 1 LETTER");
        assertRefused(
                () -> quizzes.answer(1, " "),
                "Question 1 takes one letter, not ' '. Answer with %quiz answer 1 LETTER");
        assertThat(quizzes.current().message()).isEqualTo("0 of 3 answered");
    }

    @Test
    void aFinishedQuizTakesNoMoreAnswers() {
        quizzes.start(BANK);
        quizzes.finish();
        String message =
                "The quiz 'mlops-in-databricks' is finished. Start it anew with %quiz start"
                        + " mlops-in-databricks";
        assertRefused(() -> quizzes.answer(1, "c"), message);
        assertRefused(() -> quizzes.finish(), message);
    }

    @Test
    void nothingIsWrittenBeforeTheFirstUse() {
        assertThat(db.<List<String>>read(s -> s.texts("SELECT name FROM sqlite_master"))).isEmpty();
    }

    private Path ownBank(String question) throws IOException {
        return Files.writeString(
                folder.resolve("own.yaml"),
                """
                name: own
                title: Own
                shuffle: false
                questions:
                  - id: q
                    topic: t
                    question: %s
                    options:
                      a: {text: A, reason: Yes it is.}
                      b: {text: B, reason: No it is not.}
                      c: {text: C, reason: Yes it is.}
                    answer: [a, c]
                    source: {title: s, url: "https://example.org/"}
                    date: 2026-01-31
                """
                        .formatted(question));
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatThrownBy(call::run).isInstanceOf(JotterException.class).hasMessage(message);
    }
}
