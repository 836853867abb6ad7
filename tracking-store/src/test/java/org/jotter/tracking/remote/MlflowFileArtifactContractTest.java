package org.jotter.tracking.remote;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.contract.ArtifactContract;
import org.jotter.tracking.testing.MlflowServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** Python's own server tells where artifacts are, and this machine sees the place. */
@EnabledIfEnvironmentVariable(named = MlflowServer.PYTHON, matches = ".+")
class MlflowFileArtifactContractTest extends ArtifactContract {

    @TempDir static Path home;

    private static MlflowServer server;
    private static TrackingStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = MlflowServer.start(home, "--no-serve-artifacts");
        store =
                RemoteStore.at(
                        server.address().toString(),
                        Map.of(),
                        new WorkspaceFolder(home.resolve(".jotter")),
                        Clock.systemUTC(),
                        Patience.USUAL);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        store.close();
        server.close();
    }

    @Override
    protected TrackingStore store() {
        return store;
    }
}
