package org.jotter.magics.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;

class TerminalTextTest extends NotebookTest {

    @Test
    void E14_whatATerminalWouldObeyIsShownAndNotPassedOn() {
        assertThat(TerminalText.of("a\u001b[2Jb\u0007\u0000\u007f\u009b31m"))
                .isEqualTo("a\u241b[2Jb\u2407\u2400\u2421\ufffd31m");
        assertThat(TerminalText.of("1\t2\r\n3\n")).isEqualTo("1\t2\r\n3\n");
        assertThat(TerminalText.of("paid\rfree")).isEqualTo("paid\u240dfree");
        assertThat(MimeBundle.html("<p>", "\u001b[0m").text()).isEqualTo("\u241b[0m");
    }

    @Test
    void E14_theTextOfAnArtifactsPreviewIsHarmless() {
        run(
                "mlflow.startRun(\"a\"); mlflow.logText(\"clean \\u001b]0;owned\\u0007 red"
                        + " \\u001b[31m\", \"notes.txt\");");

        assertThatShown("%mlflow artifacts a notes.txt")
                .contains("clean \u241b]0;owned\u2407 red \u241b[31m")
                .doesNotContain("\u001b", "\u0007");
    }
}
