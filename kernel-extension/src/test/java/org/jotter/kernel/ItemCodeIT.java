package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The code of the exam banks: Java that runs here, and cells that are there. */
class ItemCodeIT {

    private static final String QUICKSTART = "01-quickstart.ipynb";

    @TempDir private Path folder;

    private static Stream<Question> items() {
        return QuestionBank.names().stream()
                .map(QuestionBank::load)
                .flatMap(bank -> bank.questions().stream());
    }

    @Test
    void theJavaOfEveryItemRunsAfterTheQuickstart() throws IOException {
        List<Question> items = items().filter(item -> !item.code().java().isEmpty()).toList();
        assertThat(items).hasSizeGreaterThan(100);
        CourseNotebook quickstart = CourseNotebook.copiedTo(folder, QUICKSTART);
        try (TestKernel kernel = TestKernel.start(folder.resolve("workspace"), folder)) {
            quickstart.runAll(kernel);
            for (Question item : items) {
                CellOutput output = kernel.run(item.code().java());
                assertThat(output.errorText()).as(item.id()).isEmpty();
            }
        }
    }

    @Test
    void everyCellToTryIsBelowAHeadingOfItsNotebook() throws IOException {
        for (Question item : items().filter(item -> !item.code().tryIt().isEmpty()).toList()) {
            String[] cell = item.code().tryIt().split("#", 2);
            assertThat(CourseNotebook.texts(cell[0]))
                    .as(item.id())
                    .anyMatch(text -> text.lines().anyMatch(line -> isHeading(line, cell[1])));
        }
    }

    private static boolean isHeading(String line, String words) {
        return line.matches("#+ .*") && line.replaceFirst("#+ ", "").equals(words);
    }
}
