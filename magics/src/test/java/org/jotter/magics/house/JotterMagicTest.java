package org.jotter.magics.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jotter.magics.NotebookTest;
import org.jotter.tracking.JotterVersion;
import org.junit.jupiter.api.Test;

class JotterMagicTest extends NotebookTest {

    @Test
    void theMagicsAreListedWithWhatTheyAreFor() {
        assertThat(shown("%jotter help"))
                .startsWith("The magics; each shows its options with --help\n")
                .contains("\n%%mlflow   Runs the cell below and tracks it.\n")
                .contains("\n%mlflow    Experiments and runs.\n")
                .contains(
                        "\n"
                                + "%register  Register a model: a variable that holds a trained or"
                                + " logged model, or a model URI.")
                .contains("\n%quiz      Practice for the exams.\n");
    }

    @Test
    void infoNamesVersionsAndTheWorkspaceWithoutMakingIt() {
        assertThat(shown("%jotter info"))
                .isEqualTo(
                        """
                        Jotter %s
                        java:       %s
                        workspace:  %s
                        """
                                .formatted(
                                        JotterVersion.text(),
                                        Runtime.version(),
                                        folder.resolve(".jotter")));
        assertThat(folder.resolve(".jotter")).doesNotExist();
    }

    @Test
    void theTraceOfTheLastSentenceIsKept() {
        assertThatShown("%jotter trace").isEqualTo("No error so far\n");
        assertThatThrownBy(() -> run("%mlflow runs --experiment nope"));

        assertThat(shown("%jotter trace"))
                .startsWith(
                        "org.jotter.tracking.errors.JotterException: No experiment named 'nope'.")
                .contains("\tat org.jotter.tracking.Experiments.");
    }
}
