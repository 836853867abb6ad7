package org.jotter.tracking.runs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.store.TrackingStore;

/**
 * How fast runs are found among 100,000 with 10 metrics and 10 params each, in CPU time of the
 * searching thread, which other programs disturb least. Run by hand: {@code java -cp ...
 * org.jotter.tracking.SearchRunsSpeed FOLDER}.
 */
public final class SearchRunsSpeed {

    private static final int RUNS = 100_000;
    private static final int ROUNDS = 11;

    private static final String FILL_RUNS =
            """
            WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
            INSERT INTO runs (run_number, run_id, experiment_id, run_name, user_id, status,
                start_time, lifecycle_stage)
            SELECT i, lower(hex(randomblob(16))), i % 4, 'run-' || i, 'ada',
                CASE i % 10 WHEN 0 THEN 'FAILED' ELSE 'FINISHED' END,
                1700000000000 + i, 'active'
            FROM n
            """;

    private static final String FILL_METRICS =
            """
            WITH RECURSIVE k (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM k WHERE j < 9)
            INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)
            SELECT run_number, 'm' || j, 0, start_time,
                abs(random() % 1000000) / 1000000.0, run_number % 1000 = 0
            FROM runs, k
            """;

    private static final String FILL_PARAMS =
            """
            WITH RECURSIVE k (j) AS (SELECT 0 UNION ALL SELECT j + 1 FROM k WHERE j < 9)
            INSERT INTO params (run_number, key, value)
            SELECT run_number, 'p' || j, 'value-' || abs(random() % 20) FROM runs, k
            """;

    private static final String FILL_TAGS =
            "INSERT INTO tags (run_number, key, value) SELECT run_number, 'mlflow.runName',"
                    + " run_name FROM runs";

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SearchRunsSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0], "search");
        boolean empty = Files.notExists(folder);
        try (TrackingStore store = TrackingStore.open(new WorkspaceFolder(folder))) {
            if (empty) {
                fill(store);
            }
            RunQuery first100 = RunQuery.all().limit(100);
            String metric = "metrics.m3 > 0.5";
            measure(store, "newest", first100);
            measure(store, "order metric", first100.orderBy("metrics.m3 DESC"));
            measure(store, "filter metric", first100.where(metric));
            measure(store, "filter+order", first100.where(metric).orderBy("metrics.m3 DESC"));
            measure(store, "filter+order asc", first100.where(metric).orderBy("metrics.m3"));
            measure(store, "filter+other order", first100.where(metric).orderBy("metrics.m5 DESC"));
            String both = metric + " AND params.p2 = 'value-3'";
            measure(store, "two filters", first100.where(both).orderBy("metrics.m3 DESC"));
            measure(store, "two, other order", first100.where(both).orderBy("metrics.m5 DESC"));
            measure(store, "two, newest", first100.where(both));
            measure(
                    store,
                    "rare",
                    first100.where(metric + " AND metrics.m4 > 0.999").orderBy("metrics.m5"));
            measure(
                    store,
                    "in one experiment",
                    first100.withExperimentIds(List.of(ExperimentId.DEFAULT))
                            .where(both)
                            .orderBy("metrics.m3 DESC"));
            measure(
                    store,
                    "like",
                    first100.where("params.p1 LIKE '%-1%'").orderBy("metrics.m3 DESC"));
            measure(store, "order param", first100.where(metric).orderBy("params.p1"));
            measure(store, "nothing", first100.where("metrics.m3 > 2").orderBy("metrics.m3"));
        }
    }

    private static void fill(TrackingStore store) {
        for (String name : List.of("one", "two", "three")) {
            store.experiments().create(name);
        }
        store.db().update(FILL_RUNS, RUNS);
        store.db().update(FILL_METRICS);
        store.db().update(FILL_PARAMS);
        store.db().update(FILL_TAGS);
    }

    private static void measure(TrackingStore store, String what, RunQuery query) {
        int found = store.runs().search(query).size();
        double[] millis =
                LongStream.range(0, ROUNDS)
                        .mapToDouble(round -> millis(store, query))
                        .sorted()
                        .toArray();
        System.out.printf(
                "%-20s %4d runs, median %.1f ms, best %.1f ms%n",
                what, found, millis[ROUNDS / 2], millis[0]);
    }

    private static double millis(TrackingStore store, RunQuery query) {
        long start = THREAD.getCurrentThreadCpuTime();
        store.runs().search(query);
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
