package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.testing.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpenWorkspaceTest {

    @TempDir Path temporary;

    @Test
    void aNewWorkspaceIsMade() {
        try (SqliteStore store = open(temporary.resolve("a/b/.jotter"))) {
            assertThat(store.folder().database()).isRegularFile();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"who?", "what? & why?cache=shared", "100%25 #1", "file:a", "ä b"})
    void aFolderMayHaveAnyName(String name) {
        Path folder = temporary.resolve(name).resolve(".jotter");
        try (SqliteStore store = open(folder)) {
            store.experiments().create("delays");
        }

        assertThat(temporary).isDirectoryNotContaining(file -> !file.endsWith(name));
        assertThat(folder.resolve("jotter.db")).isRegularFile();
        try (SqliteStore store = open(folder)) {
            assertThat(store.experiments().find("delays")).isPresent();
        }
    }

    @Test
    void aMovedWorkspaceKeepsItsArtifacts() throws IOException {
        RunId run;
        try (SqliteStore store = open(temporary.resolve("before"))) {
            run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
            store.artifacts().logText(run, "text", "a.txt");
        }
        Files.move(temporary.resolve("before"), temporary.resolve("after"));
        try (SqliteStore store = open(temporary.resolve("after"))) {
            assertThat(store.artifacts().download(run, "a.txt")).hasContent("text");
        }
    }

    @Test
    void aFileInPlaceOfTheFolderIsNamed() throws IOException {
        Path file = Files.writeString(temporary.resolve(".jotter"), "no folder");

        assertRefused(() -> open(file), DENIED, notWritable(file));
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed() {
        Path folder = Path.of("/proc/self/.jotter");

        assertRefused(() -> open(folder), DENIED, notWritable(folder));
    }

    @Test
    void aReadOnlyWorkspaceIsNamed() throws Exception {
        Path folder = temporary.resolve(".jotter");
        open(folder).close();
        Files.setPosixFilePermissions(
                folder.resolve("jotter.db"), PosixFilePermissions.fromString("r--r--r--"));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));

        Process child = ChildProcess.start(withoutRootsRights(), "open", folder.toString());
        assertThat(ChildProcess.output(child).lines()).containsExactly(notWritable(folder));
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    @Test
    void aNewerSchemaIsNotTouched() {
        Path folder = temporary.resolve(".jotter");
        long newest;
        try (SqliteStore store = open(folder)) {
            String version = "SELECT version FROM schema_versions WHERE room = 'tracking'";
            newest = store.db().read(session -> session.number(version)).orElseThrow();
            store.db().update("UPDATE schema_versions SET version = 99 WHERE room = 'tracking'");
        }

        assertRefused(
                () -> open(folder),
                UNSUPPORTED,
                ("This workspace was written by a newer Jotter: its tracking schema is version 99,"
                     + " this program knows up to %d. Update Jotter, or set JOTTER_HOME to another"
                     + " folder")
                        .formatted(newest));
    }

    @Test
    void aFileThatIsNoDatabaseIsNamed() throws IOException {
        Path file = temporary.resolve("jotter.db");
        Files.writeString(
                file, "this is a text, and long enough to be read as a header. ".repeat(99));

        assertRefused(
                () -> open(temporary),
                INTERNAL,
                "'%s' is damaged or is not a Jotter database. Restore it from a copy, or set JOTTER_HOME to another folder"
                        .formatted(file));
    }

    @Test
    void theNearestWorkspaceAboveIsMeant() throws IOException {
        Path above = Files.createDirectories(temporary.resolve(".jotter"));
        Path below = Files.createDirectories(temporary.resolve("a/b"));

        assertThat(WorkspaceFolder.locate(Map.of(), below).root()).isEqualTo(above);
        assertThat(WorkspaceFolder.locate(Map.of("JOTTER_HOME", "/x"), below).root())
                .isEqualTo(Path.of("/x"));
        Files.delete(above);
        assertThat(WorkspaceFolder.locate(Map.of(), below).root())
                .isEqualTo(below.resolve(".jotter"));
    }

    /** Root may write whatever the permissions say, unless it gives that right up. */
    private static List<String> withoutRootsRights() {
        return System.getProperty("user.name").equals("root")
                ? List.of("setpriv", "--bounding-set", "-dac_override,-dac_read_search")
                : List.of();
    }

    private static String notWritable(Path folder) {
        return "The workspace '%s' cannot be written. Make it writable, or set JOTTER_HOME to a folder that is"
                .formatted(folder);
    }

    private static SqliteStore open(Path folder) {
        return SqliteStore.open(new WorkspaceFolder(folder));
    }
}
