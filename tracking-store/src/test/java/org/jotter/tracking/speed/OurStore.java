package org.jotter.tracking.speed;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.sqlite.SqliteStore;

/** The tracking store as a program uses it. */
final class OurStore implements AutoCloseable {

    private static final int FIRST = 100;

    private final SqliteStore store;
    private RunId run;
    private long step;

    private OurStore(SqliteStore store) {
        this.store = store;
    }

    static OurStore at(Path folder) {
        return new OurStore(SqliteStore.open(new WorkspaceFolder(folder)));
    }

    void logMetrics(int count) {
        RunId id = run();
        for (int i = 0; i < count; i++) {
            store.runs().logMetric(id, new Metric("loss", 1.0 / (i + 1), step, step++));
        }
    }

    void logBatches(int count, int size) {
        RunId id = run();
        for (int i = 0; i < count; i++) {
            List<Metric> metrics = new ArrayList<>(size);
            for (int j = 0; j < size; j++) {
                metrics.add(new Metric("batch", 1.0 / (j + 1), step, step++));
            }
            store.runs().log(id, Batch.ofMetrics(metrics));
        }
    }

    /** The names of the first runs that are found, in order. */
    List<String> search(String filter, String orderBy) {
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT).where(filter).orderBy(orderBy);
        List<String> names = new ArrayList<>();
        for (Run found : store.runs().search(query.limit(FIRST))) {
            names.add(found.info().runName());
        }
        return names;
    }

    private RunId run() {
        if (run == null) {
            run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
        }
        return run;
    }

    @Override
    public void close() {
        store.close();
    }
}
