package org.jotter.magics.quiz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class QuizMagicTest extends NotebookTest {

    private Path bank;

    @BeforeEach
    void twoQuestions() throws IOException {
        bank =
                Files.writeString(
                        folder.resolve("two.yaml"),
                        """
                        name: two
                        title: Two questions
                        shuffle: false
                        questions:
                          - id: first
                            topic: MLflow
                            question: Which of these `<b>tracks</b>` runs?
                            options:
                              a:
                                text: A spreadsheet that somebody fills in by hand after every training
                                reason: It forgets what nobody types, and nobody types all of it all of the time
                              b:
                                text: MLflow
                                reason: It keeps params and metrics
                            answer: b
                            source:
                              title: MLflow
                              url: https://mlflow.org/docs
                            date: 2026-11-23
                          - id: second
                            topic: MLflow
                            question: Which two?
                            options:
                              a:
                                text: One
                                reason: The first
                              b:
                                text: Two
                                reason: The second
                              c:
                                text: Three
                                reason: Not this one
                            answer: [a, b]
                            source:
                              title: MLflow
                              url: https://mlflow.org/docs
                            date: 2026-11-23
                        """);
    }

    @Test
    void theBanksAreListed() {
        assertThatShown("%quiz list")
                .isEqualTo(
                        """
                        bank                 title                                     questions
                        ml-associate         Databricks Machine Learning Associate           144
                        ml-professional      Databricks Machine Learning Professional        177
                        mlops-in-databricks  MLOps in Databricks                               3
                        """);
    }

    @Test
    void aQuizIsStartedResumedAnsweredAndEnds() {
        assertThatShown("%quiz start " + bank)
                .isEqualTo(
                        """
                        Two questions
                        Started: 0 of 2 answered
                        1. Which of these `<b>tracks</b>` runs?
                           option                                                             your answer
                        a  A spreadsheet that somebody fills in by hand after every training
                        b  MLflow
                        2. Which two?
                           option  your answer
                        a  One
                        b  Two
                        c  Three
                        %quiz answer 1 LETTER
                        """);
        assertThat(shown("%quiz answer 1 a"))
                .startsWith("Two questions\nQuestion 1: a. 1 of 2 answered\n")
                .endsWith("\n%quiz answer 2 LETTER,LETTER\n");
        assertThatShown("%quiz start " + bank)
                .startsWith("Two questions\nResumed: 1 of 2 answered\n");
        assertThat(shown("%quiz answer 2 a,b"))
                .isEqualTo(
                        """
                        Two questions
                        Finished: 1 of 2 right (50%)
                        1. Which of these `<b>tracks</b>` runs? (wrong, it is b)
                           option                                                             your answer         why
                        a  A spreadsheet that somebody fills in by hand after every training  ●            wrong  It forgets what nobody types, and nobody types all of it all of the time
                        b  MLflow                                                                          right  It keeps params and metrics
                        https://mlflow.org/docs
                        2. Which two? (right)
                           option  your answer         why
                        a  One     ●            right  The first
                        b  Two     ●            right  The second
                        c  Three                wrong  Not this one
                        https://mlflow.org/docs
                        """);
    }

    @Test
    void theBankOfTheDocumentComesWithJotter() {
        assertThatShown("%quiz start mlops-in-databricks")
                .startsWith("MLOps in Databricks\nStarted: 0 of ");
        assertRefused(
                "%quiz start mlops-in-databrick",
                "No question bank named 'mlops-in-databrick'. Did you mean 'mlops-in-databricks'?"
                        + " There are: ml-associate, ml-professional, mlops-in-databricks");
    }

    @Test
    void finishingCountsWhatIsOpenAsWrong() {
        run("%quiz start " + bank);
        run("%quiz answer 1 b");

        assertThatShown("%quiz finish").startsWith("Two questions\nFinished: 1 of 2 right (50%)\n");
        assertRefused(
                "%quiz finish", "The quiz 'two' is finished. Start it anew with %quiz start two");
    }

    @Test
    void theHistoryHasALinePerTry() {
        assertThatShown("%quiz history")
                .isEqualTo("No quiz was started yet. Start one with %quiz start BANK\n");
        run("%quiz start " + bank);
        run("%quiz answer 1 b");
        run("%quiz finish");
        run("%quiz start " + bank);

        assertThat(shown("%quiz history").lines().skip(1).toList())
                .satisfiesExactly(
                        newer ->
                                assertThat(newer).matches("two +all .* 0 of 2 +not finished +\\d+"),
                        older -> assertThat(older).matches("two +all .* 1 of 2 +1 of 2 +\\d+"));
    }

    @Test
    void whatCannotBeAnsweredIsRefused() {
        assertRefused(
                "%quiz answer 1 a",
                "No quiz is running. Start one with %quiz start ml-associate --count 10");
        run("%quiz start " + bank);
        assertRefused("%quiz answer 3 a", "The quiz has no question 3. Give a number from 1 to 2");
        assertRefused("%quiz answer 1 z", "Question 1 has no option 'z'. Give one of a, b");
        assertRefused(
                "%quiz answer x a",
                "Invalid value for NUMBER: 'x' is no whole number. See" + " %quiz answer --help");
    }

    @Test
    void aLongQuestionIsShownInFull() throws IOException {
        String longQuestion = "In which of all these cases, ".repeat(12) + "would you?";
        Files.writeString(bank, Files.readString(bank).replace("Which two?", longQuestion));

        assertThatShown("%quiz start " + bank).contains("2. " + longQuestion + "\n");
    }

    @Test
    void whatAQuestionHoldsIsEscapedInHtml() {
        assertThat(html("%quiz start " + bank))
                .doesNotContain("<b>")
                .contains("1. Which of these <code>&lt;b&gt;tracks&lt;/b&gt;</code> runs?");
    }

    /**
     * Trials D8: neither the hint nor the mark of a choice says what is right, before the score.
     */
    @Test
    void D8_nothingGivesAnAnswerAwayBeforeTheScore() {
        run("%quiz start " + bank);
        String right = shown("%quiz answer 1 b");
        run("%quiz start " + bank);
        String wrong = shown("%quiz answer 1 a");

        assertThat(right).contains("●").doesNotContain("✓").doesNotContainPattern("answer 2 [abc]");
        assertThat(wrong).contains("●").doesNotContain("✓").doesNotContain("wrong");
        assertThat(html("%quiz answer 2 a,c"))
                .contains("<span style=\"color:#2f9e5b\">●</span> right")
                .contains("<span style=\"color:#e0483e\">●</span> wrong");
    }

    @Test
    void aBankIsHeldToTheRulesOfThoseThatAreShipped() throws IOException {
        assertThat(shown("%quiz check " + bank))
                .isEqualTo(
                        """
                        Two questions
                        questions:  2
                        to mend:    7
                        to mend
                        question 'first' has options of unlike length, 6 to 65 letters
                        question 'first' has 2 options, not four (five where two are right)
                        question 'second' gives no reason, or a very short one, for option a
                        question 'second' gives no reason, or a very short one, for option b
                        question 'second' gives no reason, or a very short one, for option c
                        question 'second' has 2 right answers and does not say so: write 'Choose two.'
                        question 'second' has 3 options, not four (five where two are right)
                        """);
    }

    @Test
    void aPartOfABankIsAskedWithASeed() {
        assertThatShown("%quiz start " + bank + " --count 1 --seed 5")
                .startsWith("Two questions\nStarted: 0 of 1 answered\n1. ");
        run("%quiz finish");
        assertThat(shown("%quiz history")).containsPattern("two +1 question .* 0 of 1 +5\n");
        assertRefused(
                "%quiz start " + bank + " --section A1",
                "The bank 'two' is not parted into sections and skills");
        assertRefused(
                "%quiz start " + bank + " --count 0",
                "Invalid value for option '--count': '0' is no count. Give a whole number from"
                        + " 1. See %quiz start --help");
        assertRefused(
                "%quiz start " + bank + " --weak --due",
                "%quiz start takes only one of --weak, --due. See %quiz start --help");
    }

    @Test
    void whatComesBackIsListedByBank() {
        assertThatShown("%quiz due")
                .isEqualTo(
                        "Nothing comes back yet: no quiz is over. Start one with %quiz start"
                                + " BANK\n");
        run("%quiz start " + bank);
        run("%quiz answer 1 b");
        run("%quiz finish");
        assertThat(shown("%quiz due"))
                .matches(
                        "bank +answered so far +due today +next on *\n"
                                + "two +1 +0 +\\d{4}-\\d\\d-\\d\\d\n");
    }

    @Test
    void readinessIsAnIntervalWithItsReasonAndAPlan() {
        assertThat(shown("%quiz readiness ml-associate"))
                .startsWith("Databricks Machine Learning Associate, readiness\n")
                .containsPattern(
                        "\nA1 +Databricks Machine Learning +38 % +0 to 100 % +0 of 54 +A1.1: not"
                                + " asked yet\n")
                .contains("\nNext\n")
                .endsWith("%quiz start ml-associate --plan --count 5\n");
        run("%quiz start ml-associate --skill A4.6");
        run("%quiz answer 1 a");
        run("%quiz finish");
        assertThat(shown("%quiz readiness ml-associate"))
                .containsPattern("A4 +Model Deployment +12 % +\\d+ to \\d+ % +1 of 18 +A4.[16]: ");
        assertThat(shown("%quiz start ml-associate --plan --count 5")).contains("0 of 5 answered");
    }

    @Test
    void aBankIsWrittenForAnotherProgramAsANewFile() {
        Path file = folder.resolve("two.txt");
        assertThatShown("%quiz export " + bank + " --anki --to " + file)
                .isEqualTo("Wrote 2 questions to " + file + "\n");
        assertThat(file).content().startsWith("#separator:tab\n");
        assertRefused(
                "%quiz export " + bank + " --gift --to " + file,
                "The file '" + file + "' is there already. Name another with --to");
        assertThat(file).content().startsWith("#separator:tab\n");
    }
}
