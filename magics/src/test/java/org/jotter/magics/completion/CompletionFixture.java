package org.jotter.magics.completion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.magics.Magics;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.BeforeEach;

/** Completes cells in which a bar stands for the cursor. */
abstract class CompletionFixture extends NotebookTest {

    MagicSpecs specs;
    private Completer completer;

    @BeforeEach
    void readMagics() {
        specs = Magics.install(notebook, jotter).specs();
        completer = new Completer(specs, () -> Set.of("%maven", "%%time"));
    }

    Optional<Completion> at(String cellWithBar) {
        int bar = cellWithBar.indexOf('|');
        return completer.complete(cellWithBar.replace("|", ""), bar);
    }

    List<String> offered(String cellWithBar) {
        return at(cellWithBar).orElseThrow().texts();
    }

    /** The cell after the only offer was taken. */
    String completed(String cellWithBar) {
        String cell = cellWithBar.replace("|", "");
        Completion completion = at(cellWithBar).orElseThrow();
        assertThat(completion.texts()).as(cellWithBar).hasSize(1);
        return cell.substring(0, completion.start())
                + completion.texts().get(0)
                + cell.substring(completion.end());
    }
}
