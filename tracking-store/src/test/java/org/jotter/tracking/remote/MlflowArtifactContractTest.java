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

/** Artifacts through Python's own server, which hands them on. */
@EnabledIfEnvironmentVariable(named = MlflowServer.PYTHON, matches = ".+")
class MlflowArtifactContractTest extends ArtifactContract {

    @TempDir static Path home;

    private static MlflowServer server;
    private static TrackingStore store;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        server = MlflowServer.start(home);
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

    /** It decodes a name once more than it was encoded, and refuses fragments. */
    @Override
    protected boolean keeps(String name) {
        return !name.matches(".*%[0-9a-f]{2}.*|.*#.*");
    }
}
