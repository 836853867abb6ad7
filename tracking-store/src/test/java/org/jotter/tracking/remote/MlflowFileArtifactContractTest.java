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

/** Python's own server tells where artifacts are, and this machine sees the place. */
@EnabledIfEnvironmentVariable(named = MlflowServer.PYTHON, matches = ".+")
class MlflowFileArtifactContractTest extends ArtifactContract {

    @TempDir static Path home;

    private static MlflowStore mlflow;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mlflow = MlflowStore.start(home, "--no-serve-artifacts");
    }

    @AfterAll
    static void stop() throws InterruptedException {
        mlflow.stop();
    }

    @Override
    protected TrackingStore store() {
        return mlflow.store();
    }
}
