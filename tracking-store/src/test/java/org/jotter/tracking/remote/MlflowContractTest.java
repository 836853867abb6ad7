package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.io.IOException;
import java.nio.file.Path;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.contract.StoreContract;
import org.jotter.tracking.testing.MlflowServer;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

/** The remote store on Python's own server. */
@EnabledIfEnvironmentVariable(named = MlflowServer.PYTHON, matches = ".+")
class MlflowContractTest extends StoreContract {

    @TempDir static Path folder;

    private static MlflowStore mlflow;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        mlflow = MlflowStore.start(folder);
    }

    @AfterAll
    static void stop() throws InterruptedException {
        mlflow.stop();
    }

    @BeforeEach
    void clear() {
        mlflow.server().clear();
    }

    @Override
    protected TrackingStore store() {
        return mlflow.store();
    }

    /** Each asks the server, which takes its time. */
    @Override
    protected int rounds() {
        return Rounds.of(3_000);
    }

    // ---- what MLflow's own server does not promise

    @Test
    @Override
    protected void infinityIsKept() {
        assertThatRun(runWithInfinities())
                .hasMetric("up", Double.MAX_VALUE)
                .hasMetric("down", -Double.MAX_VALUE);
    }

    @Test
    @Override
    protected void filtersKnowOrNotAndBrackets() {
        assertRefused(INVALID, () -> store().runs().search(searchWithOr()));
    }
}
