package org.jotter.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.kernel.CellAssert.assertThatCell;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jotter.serving.tracking.ServerOptions;
import org.jotter.serving.tracking.TrackingServer;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.remote.Patience;
import org.jotter.tracking.remote.RemoteStore;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.MlflowServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The lesson on tracking, connected to a server: Run All. */
class ConnectedNotebookIT {

    private static final String NO_GC =
            "MLflow's API deletes nothing for good. Run mlflow gc where the server %s runs";

    private static final String NO_HISTORY =
            "MLflow's API tells no history of changes. See the versions with %models versions"
                    + " late-flight";

    private static final String NO_OR =
            "Invalid clause(s) in filter string: 'or', '(tags.team = 'punctuality' and not"
                    + " metrics.roc_auc > 0)'";

    @TempDir private Path folder;

    @Test
    void itRunsOnOurOwnServer() throws IOException {
        SqliteStore there = SqliteStore.open(new WorkspaceFolder(folder.resolve("server")));
        ServerOptions options = ServerOptions.usual(Binding.loopback(0));
        try (TrackingServer server = TrackingServer.start(there, options)) {
            runAll(server.address(), Map.of());
        } finally {
            there.close();
        }
    }

    @Test
    @EnabledIfEnvironmentVariable(named = MlflowServer.PYTHON, matches = ".+")
    void itRunsOnPythonsServer() throws IOException, InterruptedException {
        try (MlflowServer server = MlflowServer.start(folder)) {
            runAll(server.address(), Map.of("%mlflow search --filter \"run_name IN", NO_OR));
        }
    }

    /** Cells that MLflow cannot serve fail with a sentence; every other one runs. */
    private void runAll(URI server, Map<String, String> refusedThere) throws IOException {
        CourseNotebook lesson =
                CourseNotebook.copiedTo(folder.resolve("notebooks"), "02-tracking.ipynb");
        try (TestKernel kernel = TestKernel.start(folder.resolve("home"), lesson.folder())) {
            assertThatCell(kernel.run("%mlflow connect " + server)).succeeds();
            NotebookRound round = lesson.runAll(kernel);

            for (NotebookRound.Cell cell : round.ran()) {
                assertRanOrRefused(cell, server, refusedThere);
            }
            assertThat(kernel.store().runs().search(RunQuery.all())).as("runs kept here").isEmpty();
        }
        assertKept(server);
    }

    private static void assertRanOrRefused(
            NotebookRound.Cell cell, URI server, Map<String, String> refusedThere) {
        if (cell.source().startsWith("%mlflow gc")) {
            assertThatCell(cell.output()).failsWith(NO_GC.formatted(server));
        } else if (cell.source().startsWith("%models history")) {
            assertThatCell(cell.output()).failsWith(NO_HISTORY);
        } else if (refusedThere.keySet().stream().anyMatch(cell.source()::startsWith)) {
            assertThatCell(cell.output()).failsWith(refusedThere.values().iterator().next());
        } else {
            assertThatCell(cell.output()).as(cell.source()).succeeds();
        }
    }

    private void assertKept(URI server) {
        WorkspaceFolder reader = new WorkspaceFolder(folder.resolve("reader"));
        try (TrackingStore store =
                RemoteStore.at(
                        server.toString(), Map.of(), reader, Clock.systemUTC(), Patience.USUAL)) {
            assertThat(store.runs().search(RunQuery.all()))
                    .extracting(Run::name)
                    .containsExactlyInAnyOrder(
                            "EWR", "JFK", "LGA", "tuning", "rate-0.03", "rate-0.1", "rate-1.0");
            assertThat(store.registry().versionByAlias("late-flight", "champion").version())
                    .isEqualTo(1);
            assertThat(store.runs().metricHistory(store.runs().named("EWR").runId(), "late_share"))
                    .hasSize(16);
            Run best = store.runs().named("rate-0.03");
            assertThat(store.artifacts().download(best.runId(), "review.md"))
                    .hasContent("Looks right. The evening flights decide it.");
            assertThat(store.runs().children(store.runs().named("tuning").runId())).hasSize(3);
            assertThat(List.of(best.tag("reviewer").orElseThrow())).containsExactly("Ada");
        }
    }
}
