package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** How the words of a magic reach it, through JJava's own way of splitting a line. */
@ExtendWith(SharedKernel.class)
class MagicWordsIT {

    private static final String LONGEST_FIRST = "--order-by \"metrics.length DESC\"";

    @BeforeAll
    static void logThreeRuns(TestKernel kernel) {
        assertThatCell(
                        kernel.run(
                                """
                                var before = mlflow.experiment().name();
                                mlflow.setExperiment("words");
                                for (String name : List.of("one", "three", "two words")) {
                                    try (var run = mlflow.startRun(StartRun.named(name))) {
                                        run.logMetric("length", name.length());
                                    }
                                }
                                mlflow.setExperiment(before);
                                """))
                .succeeds();
    }

    @Test
    void aCommentEndsTheLine(TestKernel kernel) {
        assertThatCell(kernel.run("%mlflow experiments // --no-such-option")).succeeds();
    }

    @Test
    void anAddressIsNoComment(TestKernel kernel) {
        assertThatCell(kernel.run("%mlflow show https://nobody"))
                .failsWith("No run named 'https://nobody'. List them with %mlflow runs");
    }

    @Test
    void oneClosingSemicolonIsDropped(TestKernel kernel) {
        assertThat(names(kernel, LONGEST_FIRST + " --limit 1;")).isEqualTo("two words");
        assertThat(names(kernel, LONGEST_FIRST + " --limit 1 ;")).isEqualTo("two words");
        assertThat(names(kernel, LONGEST_FIRST + " --limit 1; // one")).isEqualTo("two words");
    }

    @Test
    void doubleQuotesKeepWordsTogether(TestKernel kernel) {
        assertThat(names(kernel, "--filter \"metrics.length > 5\"")).isEqualTo("two words");
        assertThat(names(kernel, "--filter \"attributes.run_name = 'two words'\""))
                .isEqualTo("two words");
    }

    @Test
    void singleQuotesKeepWordsTogether(TestKernel kernel) {
        assertThat(names(kernel, "--filter 'metrics.length > 5'")).isEqualTo("two words");
        assertThat(names(kernel, "--order-by 'metrics.length DESC' --limit 1"))
                .isEqualTo("two words");
    }

    @Test
    void anOptionTakesItsValueAfterAnEqualsSign(TestKernel kernel) {
        assertThat(names(kernel, LONGEST_FIRST + " --limit=1")).isEqualTo("two words");
        assertThat(names(kernel, "--filter='metrics.length > 5'")).isEqualTo("two words");
        assertThat(names(kernel, "--filter=\"metrics.length > 5\"")).isEqualTo("two words");
    }

    /** The value of a magic, typed by its left side. */
    private static String names(TestKernel kernel, String words) {
        CellOutput output =
                kernel.run(
                        """
                        List<Run> found = %%mlflow runs --experiment words %s
                        String.join(", ", found.stream().map(Run::name).toList())
                        """
                                .formatted(words));
        assertThatCell(output).succeeds();
        return output.text();
    }

    @Test
    void aValueIsTypedByItsLeftSide(TestKernel kernel) {
        assertThat(names(kernel, LONGEST_FIRST)).isEqualTo("two words, three, one");
        assertThatCell(kernel.run("found.get(0).metric(\"length\").getAsDouble()")).shows("9.0");
    }

    @Test
    void helpIsAskedForAtEveryLevel(TestKernel kernel) {
        assertThatCell(kernel.run("%mlflow --help")).showsSomewhere("Usage: %mlflow [-h] COMMAND");
        assertThatCell(kernel.run("%mlflow runs --help"))
                .showsSomewhere("Usage: %mlflow runs [-h]")
                .showsSomewhere("List<Run> runs = %mlflow runs");
        assertThatCell(kernel.run("%mlflow runs -h // how?")).showsSomewhere("Usage: %mlflow runs");
    }

    @Test
    void aCellMagicExplainsItselfWithoutRunningTheCell(TestKernel kernel) {
        assertThatCell(kernel.run("%%mlflow run --help\nSystem.out.println(\"ran\");"))
                .showsSomewhere("Usage: %%mlflow run [-h]");
        assertThat(kernel.run("%%mlflow run --help\nSystem.out.println(\"ran\");").text())
                .doesNotContain("ran\n");
    }

    @Test
    void aMagicWithoutASubCommandShowsItsHelp(TestKernel kernel) {
        assertThatCell(kernel.run("%quiz")).showsSomewhere("Usage: %quiz");
        assertThatCell(kernel.run("%jotter help")).showsSomewhere("%mlflow");
    }
}
