package org.jotter;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A workspace of its own for each test. */
abstract class OpenWorkspace {

    @TempDir Path home;
    Jotter jotter;
    Mlflow mlflow;

    @BeforeEach
    void open() {
        jotter = Jotter.open(home.resolve(".jotter"));
        mlflow = jotter.mlflow();
    }

    @AfterEach
    void close() {
        Thread.interrupted();
        jotter.close();
    }

    Run stored(ActiveRun run) {
        return jotter.store().runs().get(run.runId());
    }

    /** Every run, newest first. */
    List<Run> runs() {
        return jotter.store().runs().search(RunQuery.all());
    }

    Run onlyRun() {
        List<Run> runs = runs();
        if (runs.size() != 1) {
            throw new AssertionError("There are %d runs".formatted(runs.size()));
        }
        return runs.get(0);
    }
}
