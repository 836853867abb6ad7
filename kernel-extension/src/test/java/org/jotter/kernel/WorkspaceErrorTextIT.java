package org.jotter.kernel;

import static org.jotter.kernel.CellAssert.assertThatCell;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.store.TrackingStore;
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
    void aWorkspaceOfANewerJotterIsLeftAlone(@TempDir Path folder) throws Exception {
        WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve("workspace"));
        TrackingStore.open(workspace).close();
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + workspace.database());
                Statement statement = db.createStatement()) {
            statement.executeUpdate(
                    "UPDATE schema_versions SET version = 1000 WHERE room = 'tracking'");
        }
        try (TestKernel kernel = TestKernel.start(workspace.root(), folder)) {
            assertThatCell(kernel.run("%mlflow experiments"))
                    .failsWith(
                            "This workspace was written by a newer Jotter: its tracking schema is"
                                + " version 1000, this program knows up to 6. Update Jotter, or set"
                                + " JOTTER_HOME to another folder");
        }
    }
}
