package org.jotter.magics.exam;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;

class ExamMagicTest extends NotebookTest {

    @Test
    void anExamShowsOneQuestionAndWhatCanBeDoneWithIt() {
        assertThatShown("%exam start ml-associate")
                .startsWith(
                        """
                        Databricks Machine Learning Associate, mock 1
                        Started mock 1: 0 of 48 answered, 90 min left
                        """)
                .contains("\nThis bank follows the official guide of 2025-03-01: look whether")
                .contains("\n1. ")
                .contains("\nQuestion 1 of 48. 0 flagged.\n")
                .endsWith("%exam flag 1\n%exam review\n%exam submit\n");
        assertThatShown("%exam start ml-associate")
                .contains("\nResumed: 0 of 48 answered, 90 min left\n");
    }

    @Test
    void anAnswerLeadsToTheNextQuestionAndGivesNothingAway() {
        run("%exam start ml-professional --mock 2");
        String shown = shown("%exam answer 1 " + letters("%exam show 1"));
        assertThat(shown)
                .contains(" 1 of 59 answered, 120 min left\n")
                .contains("\n2. ")
                .doesNotContain("wrong, it is");
        assertThat(shown("%exam show 1")).contains("●");
    }

    /** As many letters as the question shown takes. */
    private String letters(String show) {
        return shown(show).contains("LETTER,LETTER") ? "a,b" : "a";
    }

    @Test
    void theReviewListsWhatIsOpenAndFlagged() {
        run("%exam start ml-associate");
        run("%exam answer 1 " + letters("%exam show 1"));
        assertThatShown("%exam flag 3").contains("Question 3 is flagged. 1 of 48 answered");
        assertThat(shown("%exam review"))
                .containsPattern("\n +1 +answered +[0-9.]+ s\n")
                .containsPattern("\n +3 +open +flagged +[0-9.]+ s\n");
        assertThatShown("%exam flag 3 --off").contains("Question 3 is no longer flagged.");
    }

    @Test
    void theResultHasSectionsAgainstTheirWeightsAndWhatToStudyNext() {
        run("%exam start ml-associate");
        run("%exam answer 1 " + letters("%exam show 1"));
        assertThat(shown("%exam submit"))
                .containsPattern("\nSubmitted: [01] of 48 right \\([02]%\\)\n")
                .containsPattern("\nA1 +Databricks Machine Learning +38 % +[01] of 18 +")
                .containsPattern("\nA4 +Model Deployment +12 % +[01] of 6 +")
                .contains("\nStudy next\n")
                .contains("No pass mark is published for the exam.");
        assertThat(shown("%exam show 1")).contains("why").contains("Source: ");
        assertThat(shown("%exam review").lines().filter(line -> line.contains("Source: ")))
                .hasSize(48);
        assertThat(shown("%exam history"))
                .containsPattern("ml-associate +mock 1 .* 1 of 48 +[01] of 48");
        assertRefused(
                "%exam answer 2 a",
                "The exam 'ml-associate' is over: see it with %exam show, start another with"
                        + " %exam start ml-associate");
    }

    @Test
    void onlyAPracticeExamIsPaused() {
        run("%exam start ml-associate --practice");
        assertThatShown("%exam pause").contains("\nPaused: 0 of 48 answered, 90 min left\n");
        assertThat(shown("%exam show")).endsWith("\n%exam resume\n");
        assertRefused("%exam answer 1 a", "The exam is paused. Go on with %exam resume");
        assertThatShown("%exam resume").contains("\nResumed: 0 of 48 answered, 90 min left\n");
    }

    @Test
    void whatCannotBeStartedIsRefused() {
        assertRefused("%exam show", "No exam was started. Start one with %exam start ml-associate");
        assertThatShown("%exam history")
                .isEqualTo("No exam was started yet. Start one with %exam start BANK\n");
        assertRefused(
                "%exam start mlops-in-databricks",
                "The bank 'mlops-in-databricks' is no exam. Take it with %quiz start"
                        + " mlops-in-databricks, or an exam: ml-associate, ml-professional");
        assertRefused(
                "%exam start ml-associate --mock 4",
                "The bank 'ml-associate' has no mock exam 4. It has 1 to 3");
    }
}
