package org.jotter.tracking.sqlite.runs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * How fast runs are found among 100,000 with 10 metrics and 10 params each, in CPU time of the
 * searching thread, which other programs disturb least. Run by hand: {@code java -cp ...
 * org.jotter.tracking.sqlite.runs.SearchRunsSpeed FOLDER}; the folder is filled where it is empty.
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

    /** A metric and a param that are common each, and never together. */
    private static final List<String> FILL_HALVES =
            List.of(
                    """
                    INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)
                    SELECT run_number, 'half', 0, start_time, run_number % 2, 0 FROM runs
                    """,
                    """
                    INSERT INTO params (run_number, key, value)
                    SELECT run_number, 'half', 1 - run_number % 2 FROM runs
                    """);

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private SearchRunsSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0], "search");
        boolean empty = Files.notExists(folder);
        WorkspaceFolder workspace = new WorkspaceFolder(folder);
        Db db = Db.open(workspace.database());
        try (SqliteStore store = SqliteStore.in(db, workspace, Clock.systemUTC())) {
            if (empty) {
                fill(store, db);
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
            measure(store, "nothing", first100.where("metrics.m3 > 2").orderBy("metrics.m3"));
            String never = "metrics.half = 1 AND params.half = '1'";
            measure(store, "never, newest", first100.where(never));
            measure(store, "never, metric", first100.where(never).orderBy("metrics.m3"));
            RunQuery late = first100.where("params.half = '1'").orderBy("metrics.half DESC");
            measure(store, "late in its order", late);
            measure(store, "late and common", late.where("metrics.half < 1 AND metrics.m3 > 0.1"));
            measure(store, "never, no index", first100.where("NOT metrics.m3 <= 2"));
            String or = "params.p1 = 'value-3' OR metrics.m4 > 0.99";
            measure(store, "or", first100.where(or));
            measure(store, "or, metric", first100.where(or).orderBy("metrics.m3 DESC"));
            measure(
                    store,
                    "rare or rare",
                    first100.where("metrics.m4 > 0.999 OR metrics.m5 > 0.999"));
            measure(
                    store,
                    "or of ands",
                    first100.where(
                                    "(params.p1 = 'value-3' AND metrics.m4 > 0.9) OR (params.p2 ="
                                            + " 'value-5' AND NOT metrics.m5 < 0.9)")
                            .orderBy("metrics.m3"));
            measure(store, "not", first100.where("NOT (" + both + ")").orderBy("metrics.m3"));
            measure(store, "not or", first100.where("NOT (" + or + ")"));
            measure(store, "like nothing", first100.where("params.p1 LIKE '%nothing%'"));
            measure(store, "tag like", first100.where("tags.mlflow.runName LIKE '%99999'"));
            measure(store, "null param", first100.where("params.p1 IS NULL"));
            measure(store, "null metric", first100.where("metrics.nowhere IS NULL"));
            measure(store, "not null", first100.where("metrics.nowhere IS NOT NULL"));
            measure(store, "dataset", first100.where("dataset.name = 'x'"));
            measure(store, "failed", first100.where("status = 'FAILED'").orderBy("metrics.m3"));
            measure(store, "order param", first100.where(metric).orderBy("params.p1"));
            measure(store, "order name", first100.orderBy("run_name"));
            measure(store, "order end", first100.orderBy("end_time DESC", "run_id"));
            measure(
                    store,
                    "order two",
                    first100.where(both).orderBy("metrics.m3 DESC", "metrics.m5"));
            measure(store, "order param, metric", first100.orderBy("params.p1", "metrics.m5"));
            measure(store, "page 500", page500(store, first100));
            measure(store, "page 500, metric", page500(store, first100.orderBy("metrics.m3")));
            measure(store, "page 500, param", page500(store, first100.orderBy("params.p1")));
            measure(
                    store,
                    "page 500, filter",
                    page500(store, first100.where("metrics.half = 1").orderBy("metrics.m3")));
            measure(store, "1000 newest", RunQuery.all().limit(1000));
        }
    }

    private static void fill(SqliteStore store, Db db) {
        for (String name : List.of("one", "two", "three")) {
            store.experiments().create(name);
        }
        db.update(FILL_RUNS, RUNS);
        db.update(FILL_METRICS);
        db.update(FILL_PARAMS);
        db.update(FILL_TAGS);
        FILL_HALVES.forEach(db::update);
    }

    private static RunQuery page500(SqliteStore store, RunQuery first) {
        RunQuery query = first;
        for (int page = 1; page < 500; page++) {
            query = query.withPageToken(store.runs().search(query).token().orElseThrow());
        }
        return query;
    }

    private static void measure(SqliteStore store, String what, RunQuery query) {
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

    private static double millis(SqliteStore store, RunQuery query) {
        long start = THREAD.getCurrentThreadCpuTime();
        store.runs().search(query);
        return (THREAD.getCurrentThreadCpuTime() - start) / 1e6;
    }
}
