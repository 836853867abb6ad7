package org.jotter.tracking.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID_PATH;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a tracking store keeps of files, wherever it keeps them: a subclass brings the store. */
public abstract class ArtifactContract {

    @TempDir protected Path folder;

    /** A store with a Default experiment. */
    protected abstract TrackingStore store();

    private RunId run() {
        return store().runs().create(NewRun.in(ExperimentId.DEFAULT).named("a-run")).runId();
    }

    private ArtifactFolder artifacts() {
        return store().artifacts().run(run());
    }

    @Test
    void aTextComesBackAsItWent() throws IOException {
        RunId run = run();
        store().artifacts().logText(run, "grün 🌿\n", "notes/a b.txt");

        assertThat(store().artifacts().download(run, "notes/a b.txt")).hasContent("grün 🌿\n");
        assertThat(store().artifacts().list(run, ""))
                .containsExactly(new ArtifactFile("notes", true, 0));
        assertThat(store().artifacts().list(run, "notes"))
                .containsExactly(new ArtifactFile("notes/a b.txt", false, 11));
    }

    @Test
    void aFileIsReplacedWhole() {
        ArtifactFolder artifacts = artifacts();
        artifacts.put("a.txt", "long before".getBytes(UTF_8));
        artifacts.put("a.txt", new ByteArrayInputStream("short".getBytes(UTF_8)));

        assertThat(artifacts.download("a.txt")).hasContent("short");
        assertThat(artifacts.find("a.txt")).contains(new ArtifactFile("a.txt", false, 5));
    }

    @Test
    void anEmptyFileIsAFileToo() {
        ArtifactFolder artifacts = artifacts();
        artifacts.put("empty.bin", new byte[0]);

        assertThat(artifacts.find("empty.bin")).contains(new ArtifactFile("empty.bin", false, 0));
        assertThat(artifacts.download("empty.bin")).isEmptyFile();
    }

    @Test
    void bytesAreNotTouched() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);
        ArtifactFolder artifacts = artifacts();
        artifacts.putFile("blob", Files.write(folder.resolve("blob"), bytes));

        byte[] kept = Files.readAllBytes(artifacts.download("blob"));
        assertThat(Arrays.equals(kept, bytes)).isTrue();
    }

    @Test
    void aFolderIsCopiedWithAllThatIsInIt() throws IOException {
        Path plots = Files.createDirectories(folder.resolve("plots"));
        Files.createDirectories(plots.resolve("deep/er"));
        Files.writeString(plots.resolve("a.svg"), "a");
        Files.writeString(plots.resolve("deep/er/b.svg"), "b");
        RunId run = run();

        store().artifacts().log(run, plots, "");

        ArtifactFolder artifacts = store().artifacts().run(run);
        assertThat(artifacts.tree("", 100))
                .extracting(ArtifactFile::path)
                .containsExactly(
                        "plots",
                        "plots/a.svg",
                        "plots/deep",
                        "plots/deep/er",
                        "plots/deep/er/b.svg");
        assertThat(artifacts.tree("", 2)).hasSize(2);
        Path copy = artifacts.download("plots");
        assertThat(copy.resolve("a.svg")).hasContent("a");
        assertThat(copy.resolve("deep/er/b.svg")).hasContent("b");
    }

    @Test
    void whatIsInAFolderIsCopiedIntoAnother() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "a");
        RunId run = run();

        store().artifacts().logAll(run, folder, "in/to");

        assertThat(store().artifacts().download(run, "in/to/a.txt")).hasContent("a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a b.txt",
                "a+b.txt",
                "100%.txt",
                "a%20b.txt",
                "p%zz%26.txt",
                "dogs%step%1%timestamp%1796001618902.png",
                "a%17b.txt",
                "a%00b.txt",
                "a\\b.txt",
                "q?x=1&y=2.txt",
                "#1.txt",
                "semi;colon.txt",
                "quo'te\".txt",
                "d/é 日本.txt",
                "[x]{y}.txt",
                "a=b/c=d.txt",
                "~tilde.txt",
                ".hidden"
            })
    void aNameComesBackAsItWent(String name) {
        assumeTrue(keeps(name));
        ArtifactFolder artifacts = artifacts();
        artifacts.put(name, name.getBytes(UTF_8));

        assertThat(artifacts.find(name)).map(ArtifactFile::path).contains(name);
        assertThat(artifacts.tree("", 10)).extracting(ArtifactFile::path).contains(name);
        assertThat(artifacts.download(name)).hasContent(name);
        artifacts.delete(name);
        assertThat(artifacts.find(name)).isEmpty();
    }

    /** Whether it promises to keep that name. */
    protected boolean keeps(String name) {
        return true;
    }

    @Test
    void whatIsNotThereIsMissing() {
        ArtifactFolder artifacts = artifacts();
        artifacts.put("plots/roc.png", new byte[1]);

        assertRefused(MISSING, () -> artifacts.download("plots/rock.png"));
        assertRefused(MISSING, () -> artifacts.delete("plots/rock.png"));
        assertThat(artifacts.find("plots/roc.png/x")).isEmpty();
        assertThat(artifacts.list("plots/roc.png")).isEqualTo(List.of());
        assertThat(artifacts.list("nowhere")).isEqualTo(List.of());
        assertRefused(MISSING, () -> store().artifacts().run(new RunId("0".repeat(32))));
    }

    @Test
    void aPathThatLeadsOutIsRefused() {
        ArtifactFolder artifacts = artifacts();

        for (String path : List.of("../x", "a/../../x", "/etc/passwd", "%2e%2e/x", "..\\b")) {
            assertRefused(INVALID_PATH, () -> artifacts.put(path, new byte[1]));
            assertRefused(INVALID_PATH, () -> artifacts.download(path));
            assertRefused(INVALID_PATH, () -> artifacts.list(path));
        }
    }

    @Test
    void aDeviceIsRefused() {
        ArtifactFolder artifacts = artifacts();

        assertRefused(INVALID, () -> artifacts.putFile("zero", Path.of("/dev/zero")));
    }

    @Test
    void aDeletedRunsFilesCanOnlyBeRead() {
        RunId run = run();
        store().artifacts().logText(run, "kept", "a.txt");
        store().runs().delete(run);

        assertThat(store().artifacts().download(run, "a.txt")).hasContent("kept");
        assertRefused(INVALID, () -> store().artifacts().logText(run, "new", "b.txt"));
        assertRefused(INVALID, () -> store().artifacts().delete(run, "a.txt"));
    }

    @Test
    void aLoggedModelAndAVersionOfItHaveTheSameFiles() {
        RunId run = run();
        LoggedModel model =
                store().loggedModels()
                        .create(NewLoggedModel.in(ExperimentId.DEFAULT).named("m").from(run));
        store().artifacts()
                .loggedModel(model.modelId().value())
                .put("MLmodel", "x".getBytes(UTF_8));
        store().loggedModels().finishAsOutput(model.modelId(), run, 0);
        String name = "files-of-" + model.modelId().value().substring(0, 8);
        store().registry().register(NewModelVersion.of(name, model.modelUri()), Optional.empty());

        assertThat(store().artifacts().modelVersion(name, 1).download("MLmodel")).hasContent("x");
        assertThat(store().artifacts().modelVersion(name, 1).download("").resolve("MLmodel"))
                .hasContent("x");
        Run kept = store().runs().get(run);
        assertThat(kept.outputs()).hasSize(1);
        assertThat(store().loggedModels().get(model.modelId(), false).info().status())
                .isEqualTo(LoggedModelStatus.READY);
        assertThat(store().loggedModels().madeBy(run)).hasSize(1);
        assertThat(store().artifacts().areHere(kept)).isTrue();
    }

    private static void assertRefused(JotterException.Kind kind, ThrowingCallable call) {
        JotterException refusal = catchThrowableOfType(JotterException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
    }
}
