package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.remote.Patience;
import org.jotter.tracking.remote.RemoteStore;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace on a disk of eight megabytes that is full; needs the right to mount one. */
class FullDiskTest {

    private static final String CALLS = "/api/2.0/mlflow/";
    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";
    private static final String RUN_BODY =
            "{\"run_id\": \"%s\", \"key\": \"k\", \"value\": \"%s\"}";

    @TempDir Path disk;
    @TempDir Path elsewhere;

    private SqliteStore store;
    private TrackingServer server;
    private RunId run;

    @BeforeEach
    void fillADisk() throws Exception {
        assumeTrue(run("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk.toString()));
        WorkspaceFolder folder = new WorkspaceFolder(disk.resolve(".jotter"));
        Db db = Db.open(folder.database(), Db.Durability.NORMAL);
        store = SqliteStore.in(db, folder, FreshStore.CLOCK);
        server = TrackingServer.start(store, ServerOptions.usual(Binding.loopback(0)));
        run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
        store.artifacts().logText(run, "before", "a.txt");
        store.registry().create("m");
        store.registry().createVersion(NewModelVersion.of("m", "runs:/" + run + "/a.txt"));
        fill();
    }

    @AfterEach
    void unmount() throws Exception {
        if (store != null) {
            server.close();
            store.close();
            run("umount", "-l", disk.toString());
        }
    }

    private void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(disk.resolve("filler"))) {
            while (true) {
                filler.write(new byte[4096]);
            }
        } catch (IOException full) {
            assertThat(full).hasMessage("No space left on device");
        }
    }

    private static boolean run(String... command) throws Exception {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    @Test
    void E7_everyDoorSaysThatTheDiskIsFullAndKeepsNothing() throws Exception {
        String big = "v".repeat(100_000);
        Path file = Files.writeString(elsewhere.resolve("big.txt"), big);
        assertFull(() -> store.artifacts().logText(run, big, "b.txt"));
        assertFull(() -> store.artifacts().logText(run, big, "a.txt"));
        assertFull(() -> store.artifacts().log(run, file, ""));
        assertFull(() -> store.artifacts().logAll(run, elsewhere, "all"));
        assertFull(() -> logUntilItIsRefused(big));
        assertFull(() -> copyUntilItIsRefused());
        try (RemoteStore remote = remoteOf(elsewhere)) {
            assertFull(() -> remote.artifacts().logText(run, big, "b.txt"));
            assertFull(() -> remote.runs().setTag(run, "k", "[\"" + big + "\"]"));
        }
        assertIs507(send("PUT", FILES + "0/" + run + "/artifacts/b.txt", big));
        assertIs507(
                send(
                        "POST",
                        CALLS + "runs/set-tag",
                        RUN_BODY.formatted(run, "[1" + ",2".repeat(50_000) + "]")));

        assertThat(store.artifacts().list(run, "")).hasSize(1);
        assertThat(store.artifacts().download(run, "a.txt")).hasContent("before");

        Files.delete(disk.resolve("filler"));
        store.artifacts().logText(run, big, "b.txt");
        store.runs().setTag(run, "after", "v");
        assertThat(store.artifacts().download(run, "b.txt")).hasContent(big);
    }

    @Test
    void E7_theDiskOfTheNotebookMayBeTheFullOne() {
        try (RemoteStore remote = remoteOf(disk)) {
            assertFull(() -> remote.artifacts().download(run, "a.txt"));
            InputStream big = new ByteArrayInputStream(new byte[100_000]);
            assertFull(() -> remote.artifacts().run(run).put("b.bin", big));
        }
    }

    @Test
    void E7_aWorkspaceIsNotBegunOnAFullDisk() {
        Path folder = disk.resolve("new");

        assertFull(
                () ->
                        Db.open(folder.resolve("jotter.db"), Db.Durability.NORMAL)
                                .update("SELECT 1"));
    }

    private RemoteStore remoteOf(Path folder) {
        return RemoteStore.at(
                server.address().toString(),
                Map.of(),
                new WorkspaceFolder(folder.resolve(".notebook")),
                FreshStore.CLOCK,
                Patience.USUAL);
    }

    /** The last pages of the database's own files may still have room. */
    private void logUntilItIsRefused(String big) {
        for (int i = 0; i < 1000; i++) {
            store.runs().setTag(run, "t" + i, "[\"" + big + "\"]");
        }
    }

    private void copyUntilItIsRefused() {
        for (int i = 0; i < 1000; i++) {
            store.registry().copyVersion(new VersionKey("m", 1), "c" + i);
        }
    }

    private static void assertFull(ThrowingCallable write) {
        assertThatExceptionOfType(JotterException.class)
                .isThrownBy(write)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(JotterException.Kind.FULL))
                .withMessageContaining("full")
                .withMessageContaining("Free some space, then try again");
    }

    private static void assertIs507(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(507);
        assertThat(answer.body())
                .contains("RESOURCE_EXHAUSTED", "full", "Free some space, then try again");
    }

    private HttpResponse<String> send(String method, String path, String body) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(server.address() + path))
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
