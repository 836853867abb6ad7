package org.jotter.views;

import java.nio.file.Path;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A store with one experiment for each test, and no notebook. */
abstract class OpenStore {

    @TempDir Path home;
    TrackingStore store;
    Experiment experiment;

    @BeforeEach
    void open() {
        store = SqliteStore.open(new WorkspaceFolder(home.resolve(".jotter")));
        experiment = store.experiments().create(NewExperiment.named("flight-delays"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    Run run(String name) {
        return store.runs().create(NewRun.in(experiment.experimentId()).named(name).startedAt(0));
    }

    /** A run of twelve seconds with one metric. */
    Run finished(String name, String metric, double value) {
        Run run = run(name);
        store.runs().logMetric(run.runId(), new Metric(metric, value, 0, 0));
        store.runs().update(run.runId(), RunUpdate.ended(RunStatus.FINISHED, 12_000));
        return store.runs().get(run.runId());
    }
}
