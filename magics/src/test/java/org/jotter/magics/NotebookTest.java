package org.jotter.magics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.AbstractStringAssert;
import org.jotter.Jotter;
import org.jotter.magics.jshell.JShellNotebook;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A notebook on a workspace of its own for each test; what it shows goes to {@link #shown}. */
public abstract class NotebookTest {

    @TempDir protected Path folder;

    /** All that was printed so far. */
    protected final StringBuilder out = new StringBuilder();

    protected Jotter jotter;
    protected JShellNotebook notebook;

    @BeforeEach
    void open() {
        notebook =
                JShellNotebook.open(
                        host -> jotter = Jotter.open(folder.resolve(".jotter"), host), out);
    }

    @AfterEach
    void close() {
        notebook.close();
        jotter.close();
    }

    protected Object run(String cell) {
        return notebook.run(cell);
    }

    /** The text that the cell shows. */
    protected String shown(String cell) {
        out.setLength(0);
        notebook.run(cell);
        return out.toString();
    }

    protected AbstractStringAssert<?> assertThatShown(String cell) {
        return assertThat(shown(cell));
    }

    /** The HTML that the cell shows. */
    protected String html(String cell) {
        return notebook.show(notebook.run(cell)).parts().get(0).content().get("text/html");
    }

    protected void assertRefused(String cell, String sentence) {
        assertThatThrownBy(() -> notebook.run(cell))
                .isInstanceOf(JotterException.class)
                .hasMessage(sentence);
    }

    /** Lets the clock move on, so that what comes next is newer. */
    protected static void nextMillisecond() {
        long now = System.currentTimeMillis();
        while (System.currentTimeMillis() == now) {
            Thread.onSpinWait();
        }
    }

    /** Every run of the workspace, newest first. */
    protected List<Run> runs() {
        return jotter.store().runs().search(RunQuery.all());
    }

    protected Run stored(String nameOrId) {
        return jotter.store().runs().named(nameOrId);
    }

    protected String artifact(Run run, String path) {
        try {
            return Files.readString(jotter.store().artifacts().download(run.runId(), path));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
