package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The notebook that a reader gives a file of his own: Run All, with the file that it comes with.
 */
class OwnDataNotebookIT {

    private static final String NAME = "00-your-own-data.ipynb";
    private static final Pattern PYTHON = Pattern.compile("(?s)```python\n(.*?)```");

    @TempDir private static Path folder;
    private static TestKernel kernel;
    private static NotebookRound round;

    @BeforeAll
    static void runAll() throws IOException {
        CourseNotebook notebook = CourseNotebook.copiedTo(folder.resolve("notebooks"), NAME);
        kernel = TestKernel.start(folder.resolve("workspace"), notebook.folder());
        round = notebook.runAll(kernel);
    }

    @AfterAll
    static void endKernel() {
        kernel.close();
    }

    @Test
    void everyCellSucceeds() {
        assertThat(round.ran())
                .hasSizeGreaterThan(10)
                .allSatisfy(cell -> assertThatCell(cell.output()).succeeds());
    }

    @Test
    void noRowThatHasALabelIsLost() {
        assertThat(round.outputOf("var rows").text()).contains("275", "69");
    }

    @Test
    void everyPlaceToChangeIsMarked() {
        assertThat(round.ran())
                .extracting(NotebookRound.Cell::source)
                .filteredOn(source -> source.contains("// yours"))
                .hasSize(4);
    }

    @Test
    void theProgramInPythonIsAnswered() throws Exception {
        Matcher python = PYTHON.matcher(String.join("\n", CourseNotebook.texts(NAME)));
        assertThat(python.find()).isTrue();
        String program = python.group(1).replace("PORT", String.valueOf(round.port()));

        Process running =
                new ProcessBuilder(List.of(TestKernel.python(), "-c", program))
                        .redirectErrorStream(true)
                        .start();
        String printed =
                new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(running.waitFor()).as(printed).isZero();
        assertThat(printed).startsWith("[{'prediction': 'Gentoo'");
    }
}
