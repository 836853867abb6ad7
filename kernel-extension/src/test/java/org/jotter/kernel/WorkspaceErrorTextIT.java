package org.jotter.kernel;

import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands below a cell whose workspace cannot be used; the kernel itself starts. */
class WorkspaceErrorTextIT {

    @Test
    void aWorkspaceThatCannotBeWrittenIsNamedAlongWithTheWayOut(@TempDir Path folder) {
        try (TestKernel kernel = TestKernel.start(Path.of("/proc/jotter"), folder)) {
            String sentence =
                    "The workspace '/proc/jotter' cannot be written. Make it writable, or set"
                            + " JOTTER_HOME to a folder that is";
            assertThatCell(kernel.run("%mlflow experiment flight-delays")).failsWith(sentence);
            assertThatCell(kernel.run("mlflow.startRun();")).failsWith(sentence);
            assertThatCell(kernel.run("%%mlflow run\nint never = 1;")).failsWith(sentence);
            assertThatCell(kernel.run("fs.tables()")).failsWith(sentence);
            assertThatCell(kernel.run("%quiz start mlops-in-databricks")).failsWith(sentence);
        }
    }

    @Test
    void aWorkspaceOfANewerJotterIsLeftAlone(@TempDir Path folder) {
        WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve("workspace"));
        long newest = makeOneVersionNewer(workspace);
        try (TestKernel kernel = TestKernel.start(workspace.root(), folder)) {
            assertThatCell(kernel.run("%mlflow experiments"))
                    .failsWith(
                            ("This workspace was written by a newer Jotter: its tracking schema is"
                                 + " version %d, this program knows up to %d. Update Jotter, or set"
                                 + " JOTTER_HOME to another folder")
                                    .formatted(newest + 1, newest));
        }
    }

    /** Gives the version that it had before. */
    private static long makeOneVersionNewer(WorkspaceFolder workspace) {
        SqliteStore.open(workspace).close();
        String version = "SELECT version FROM schema_versions WHERE room = 'tracking'";
        try (Db db = Db.open(workspace.database())) {
            long newest = db.read(session -> session.number(version)).orElseThrow();
            db.update("UPDATE schema_versions SET version = ? WHERE room = 'tracking'", newest + 1);
            return newest;
        }
    }
}
