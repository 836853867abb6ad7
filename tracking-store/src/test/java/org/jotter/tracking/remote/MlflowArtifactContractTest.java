package org.jotter.tracking.remote;

import java.io.IOException;
import java.nio.file.Path;
import org.jotter.tracking.TrackingStore;
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

    private static MlflowStore mlflow;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mlflow = MlflowStore.start(home);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        mlflow.stop();
    }

    @Override
    protected TrackingStore store() {
        return mlflow.store();
    }

    /** It decodes a name once more than it was encoded, and refuses fragments. */
    @Override
    protected boolean keeps(String name) {
        return !name.matches(".*%[0-9a-f]{2}.*|.*#.*");
    }
}
