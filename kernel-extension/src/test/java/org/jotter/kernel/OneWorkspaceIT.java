package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * All notebooks and the recipes, one after the other in one workspace, in order and in reverse,
 * while a second kernel has it open: none trips over what another has left there. Once in order in
 * {@code ./jotter test}; {@code --long} adds the reverse, and both again.
 */
class OneWorkspaceIT {

    private static final String QUICKSTART = "01-quickstart.ipynb";
    private static final Path RECIPES = Path.of("..", "docs", "recipes.md");
    private static final Pattern CELL = Pattern.compile("(?s)```java\n(.*?)```");
    private static final int ROUNDS = Rounds.of(4);

    @TempDir private Path folder;

    @Test
    void everythingRunsAfterEverything() throws IOException {
        List<CourseNotebook> all = inOrder();
        List<CourseNotebook> reversed = new ArrayList<>(all);
        Collections.reverse(reversed);
        try (TestKernel second = start();
                TestKernel kernel = start()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (CourseNotebook notebook : round % 2 == 0 ? all : reversed) {
                    assertEveryCellSucceeds(notebook, kernel);
                    assertThatCell(second.run("%mlflow runs")).succeeds();
                    kernel.restart();
                }
            }
        }
    }

    private TestKernel start() {
        return TestKernel.start(folder.resolve("workspace"), folder);
    }

    private static void assertEveryCellSucceeds(CourseNotebook notebook, TestKernel kernel) {
        for (NotebookRound.Cell cell : notebook.runAll(kernel).ran()) {
            assertThat(cell.output().errorText()).as(cell.source()).isEmpty();
            assertThatCell(cell.output()).succeeds();
        }
    }

    private List<CourseNotebook> inOrder() throws IOException {
        CourseNotebook quickstart = CourseNotebook.copiedTo(folder, QUICKSTART);
        return List.of(
                CourseNotebook.copiedTo(folder, "00-your-own-data.ipynb"),
                quickstart,
                CourseNotebook.copiedTo(folder, "02-tracking.ipynb"),
                quickstart.upTo("var train").withCells(recipes()));
    }

    /** They begin with a training set, as the quickstart makes one. */
    private static List<String> recipes() throws IOException {
        return CELL.matcher(Files.readString(RECIPES))
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
