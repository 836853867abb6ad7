package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Registry;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.testing.ChildProcess;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes write to one workspace and are killed in the middle of it, again and again. */
class KilledWritersTest {

    private static final int WRITERS = 4;
    private static final int LONGEST_WAIT_MILLIS = 60;

    private final Random random = new Random(20260101);

    @Test
    void everyAcknowledgedWriteIsThereAndNoneIsThereByHalf(@TempDir Path folder) throws Exception {
        for (int round = 0; round < Rounds.of(200); round++) {
            WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve("round-" + round));
            try (SqliteStore store = SqliteStore.open(workspace)) {
                List<Writer> writers = startWriters(store);
                killInTurn(writers);
                for (Writer writer : writers) {
                    assertKept(store, writer.run, writer.acknowledged());
                }
                assertThat(FileChecks.faults(store.db())).isEmpty();
            }
        }
    }

    private static List<Writer> startWriters(SqliteStore store) throws Exception {
        List<Writer> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            RunId run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
            writers.add(Writer.start(store.folder(), run));
        }
        for (Writer writer : writers) {
            writer.firstLine.get(30, TimeUnit.SECONDS);
        }
        return writers;
    }

    /** One after the other, so that each dies while others hold or want the lock. */
    private void killInTurn(List<Writer> writers) throws InterruptedException {
        for (Writer writer : writers) {
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            // destroying the Process itself would close the pipe that holds the last lines
            writer.process.toHandle().destroyForcibly();
        }
    }

    private record Writer(
            RunId run,
            Process process,
            CompletableFuture<String> firstLine,
            CompletableFuture<List<String>> lines) {

        static Writer start(WorkspaceFolder workspace, RunId run) throws IOException {
            Process process =
                    ChildProcess.startShortLived(
                            BusyWriter.class, workspace.root().toString(), run.value());
            CompletableFuture<String> first = new CompletableFuture<>();
            return new Writer(
                    run,
                    process,
                    first,
                    CompletableFuture.supplyAsync(
                            () -> read(process, first), task -> new Thread(task).start()));
        }

        private static List<String> read(Process process, CompletableFuture<String> first) {
            List<String> lines = new ArrayList<>();
            try (BufferedReader output = ChildProcess.output(process)) {
                for (String line = output.readLine(); line != null; line = output.readLine()) {
                    first.complete(line);
                    lines.add(line);
                }
                return lines;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                first.completeExceptionally(new AssertionError("The writer wrote nothing"));
            }
        }

        /** The kinds of its writes in order; a line that the kill cut in two does not count. */
        List<BusyWriter.Write> acknowledged() throws Exception {
            return lines.get(30, TimeUnit.SECONDS).stream()
                    .filter(line -> line.endsWith(BusyWriter.LINE_END))
                    .map(line -> BusyWriter.Write.valueOf(line.split(" ")[0]))
                    .toList();
        }
    }

    private static void assertKept(
            SqliteStore store, RunId runId, List<BusyWriter.Write> acknowledged) {
        Run run = store.runs().get(runId);
        Set<Long> points = new HashSet<>();
        store.runs().metricHistory(runId, "point").forEach(point -> points.add(point.step()));
        for (int number = 0; number < acknowledged.size(); number++) {
            switch (acknowledged.get(number)) {
                case POINT -> assertThat(points).contains((long) number);
                case BATCH -> assertWholeBatch(store, run, number);
                case PARAM -> assertThat(run.param("param-" + number)).contains("value");
                case TAG -> assertThat(run.tag("last")).get().satisfies(atLeast(number));
                case CHILD -> assertChild(store, runId, number);
                case VERSION -> assertVersion(store.registry(), runId, number);
            }
        }
    }

    private static Consumer<String> atLeast(int number) {
        return text -> assertThat(Integer.parseInt(text)).isGreaterThanOrEqualTo(number);
    }

    private static void assertWholeBatch(SqliteStore store, Run run, int number) {
        String key = BusyWriter.batchKey(number);
        List<Metric> points = store.runs().metricHistory(run.runId(), key);
        assertThat(points).hasSize(BusyWriter.BATCH);
        assertThat(run.param(key)).contains("param");
        assertThat(run.tag(key)).contains("tag");
    }

    private static void assertChild(SqliteStore store, RunId parent, int number) {
        Run child = store.runs().named(BusyWriter.childName(parent, number));
        assertThat(child.tag("mlflow.parentRunId")).contains(parent.value());
    }

    private static void assertVersion(Registry registry, RunId run, int number) {
        String model = BusyWriter.model(run);
        int version =
                registry.findVersionBySource(model, BusyWriter.source(number))
                        .orElseThrow()
                        .version();
        assertThat(registry.versionByAlias(model, BusyWriter.ALIAS).version())
                .isGreaterThanOrEqualTo(version);
    }
}
