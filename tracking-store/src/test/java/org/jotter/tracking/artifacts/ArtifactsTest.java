package org.jotter.tracking.artifacts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID_PATH;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.RunId;
import org.jotter.tracking.sqlite.artifacts.LocalArtifacts;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactsTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();
    @TempDir Path outside;

    private LocalArtifacts artifacts;
    private RunId run;

    @BeforeEach
    void aRun() {
        artifacts = fresh.store().artifacts();
        run = fresh.run();
    }

    @Test
    void aLoggedTextIsListedAndRead() throws IOException {
        artifacts.logText(run, "hällo", "notes/readme.txt");

        assertThat(artifacts.list(run, "")).containsExactly(new ArtifactFile("notes", true, 0));
        assertThat(artifacts.list(run, "notes"))
                .containsExactly(new ArtifactFile("notes/readme.txt", false, 6));
        assertThat(Files.readString(artifacts.download(run, "notes/readme.txt")))
                .isEqualTo("hällo");
    }

    @Test
    void theFolderIsWhereTheArtifactUriSays() {
        assertThat(artifacts.download(run, "").toUri())
                .hasToString(fresh.runs().get(run).info().artifactUri());
    }

    @Test
    void aFileIsCopiedUnderItsOwnName() throws IOException {
        Path file = Files.writeString(outside.resolve("plot.svg"), "<svg/>");
        artifacts.log(run, file, "");
        artifacts.log(run, file, "plots");

        assertThat(artifacts.download(run, "plot.svg")).hasContent("<svg/>");
        assertThat(artifacts.download(run, "plots/plot.svg")).hasContent("<svg/>");
    }

    @Test
    void aFolderIsCopiedWithAllThatIsInIt() throws IOException {
        Files.createDirectories(outside.resolve("model/data"));
        Files.writeString(outside.resolve("model/MLmodel"), "a");
        Files.writeString(outside.resolve("model/data/weights.bin"), "b");
        artifacts.log(run, outside.resolve("model"), "");
        artifacts.logAll(run, outside.resolve("model"), "other");

        assertThat(artifacts.download(run, "model/data/weights.bin")).hasContent("b");
        assertThat(artifacts.download(run, "other/MLmodel")).hasContent("a");
    }

    @Test
    void aLinkToAFolderIsLoggedAsThatFolder() throws IOException {
        Path model = Files.createDirectories(outside.resolve("model"));
        Files.writeString(model.resolve("MLmodel"), "a");
        Path link = Files.createSymbolicLink(outside.resolve("latest"), model);
        artifacts.log(run, link, "");
        artifacts.logAll(run, link, "other");

        assertThat(artifacts.download(run, "latest/MLmodel")).hasContent("a");
        assertThat(artifacts.download(run, "other/MLmodel")).hasContent("a");
    }

    @Test
    void theWorkspaceIsNoPartOfTheFolderItLiesIn() throws IOException {
        Path workspace = fresh.store().folder().root();
        Path notebooks = workspace.getParent();
        Files.writeString(notebooks.resolve("train.ipynb"), "{}");
        artifacts.logAll(run, notebooks, "code");

        assertThat(artifacts.list(run, "code"))
                .extracting(ArtifactFile::path)
                .containsExactly("code/train.ipynb");
        assertRefused(
                () -> artifacts.log(run, workspace, ""),
                INVALID,
                "'%s' is the workspace's own folder. Log a folder in it or beside it"
                        .formatted(workspace));
    }

    @Test
    void aDeviceIsNoFile() {
        assertRefused(
                () -> artifacts.log(run, Path.of("/dev/zero"), ""),
                INVALID,
                "'/dev/zero' is a device or a pipe. Log a file or a folder");
    }

    @Test
    void theRootOfTheDiskHasNoName() {
        Path root = outside.getRoot();

        assertRefused(
                () -> artifacts.log(run, root, ""),
                INVALID,
                "'%s' has no name to be logged under. Log what is in it".formatted(root));
    }

    @Test
    void anArtifactIsReplacedAndNoTemporaryFileIsLeft() {
        artifacts.logText(run, "one", "a.txt");
        artifacts.logText(run, "two", "a.txt");

        assertThat(artifacts.download(run, "a.txt")).hasContent("two");
        assertThat(artifacts.store().root().resolve(".incoming")).isEmptyDirectory();
    }

    @Test
    void listingAFileOrNothingIsEmpty() {
        artifacts.logText(run, "one", "a.txt");

        assertThat(artifacts.list(run, "a.txt")).isEmpty();
        assertThat(artifacts.list(run, "nowhere")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../x",
                "a/../../x",
                "a/../b",
                "/etc/passwd",
                "%2e%2e/x",
                "%252e%252e%252fx",
                "..%5cx",
                "a\\..\\x",
                "C:/x",
                "%2Fetc/passwd",
                "a/%2Fetc",
                "a/%252Fetc",
                "a\0"
            })
    void aPathThatLeadsOutIsRefused(String path) {
        String message =
                "Invalid path '%s'. An artifact path stays below its own folder, like 'plots/roc.png'"
                        .formatted(path);

        assertRefused(() -> artifacts.download(run, path), INVALID_PATH, message);
        assertRefused(() -> artifacts.list(run, path), INVALID_PATH, message);
        assertRefused(() -> artifacts.logText(run, "x", path), INVALID_PATH, message);
    }

    @Test
    void aLinkIsRefusedAndNotListed() throws IOException {
        artifacts.logText(run, "one", "a.txt");
        Files.createSymbolicLink(artifacts.download(run, "").resolve("out"), outside);
        Files.createSymbolicLink(
                artifacts.download(run, "").resolve("b.txt"),
                artifacts.download(run, "").resolve("a.txt"));
        String message =
                "Invalid path '%s'. An artifact path stays below its own folder, like"
                        + " 'plots/roc.png'";

        assertRefused(
                () -> artifacts.download(run, "out/b"), INVALID_PATH, message.formatted("out"));
        assertRefused(
                () -> artifacts.logText(run, "x", "out/b"), INVALID_PATH, message.formatted("out"));
        assertRefused(() -> artifacts.list(run, "out"), INVALID_PATH, message.formatted("out"));
        assertRefused(
                () -> artifacts.run(run).open("b.txt"), INVALID_PATH, message.formatted("b.txt"));
        assertThat(artifacts.list(run, "")).containsExactly(new ArtifactFile("a.txt", false, 3));
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void aMissingArtifactIsAnsweredWithTheNearestOne() {
        artifacts.logText(run, "one", "model/MLmodel");

        assertRefused(
                () -> artifacts.download(run, "model/MLmodle"),
                MISSING,
                "Run %s has no artifact 'model/MLmodle'. Did you mean 'model/MLmodel'?"
                        .formatted(run));
    }

    @Test
    void aMissingFileToLogIsNamed() {
        Path nowhere = outside.resolve("nowhere");

        assertRefused(
                () -> artifacts.log(run, nowhere, ""),
                MISSING,
                "No file or folder '%s' to log".formatted(nowhere));
        assertRefused(
                () -> artifacts.logAll(run, nowhere, ""),
                MISSING,
                "No folder '%s' to log".formatted(nowhere));
    }

    @Test
    void aFolderIsNotReplacedByAFile() {
        artifacts.logText(run, "one", "a/b.txt");

        assertRefused(
                () -> artifacts.logText(run, "two", "a"),
                INVALID,
                "Artifact 'a' is a folder already");
    }

    @Test
    void aDeletedRunTakesNoArtifactButShowsIts() {
        artifacts.logText(run, "one", "a.txt");
        fresh.runs().delete(run);

        assertRefused(
                () -> artifacts.logText(run, "two", "b.txt"),
                INVALID,
                ("The run %s must be in the 'active' state. Current state is deleted. Restore it"
                                + " first")
                        .formatted(run));
        assertThat(artifacts.list(run, "")).hasSize(1);
    }
}
