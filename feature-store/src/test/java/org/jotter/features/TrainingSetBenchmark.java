package org.jotter.features;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jotter.tables.cells.CellAppender;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.PackedTimes;
import org.jotter.tables.duck.Duck;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.DuckSession.Load;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import tech.tablesaw.api.DateTimeColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Times a training set of 1M label rows by 1M feature rows against DuckDB's bare as-of join of the
 * same tables, loaded and read by the same bridge. Run its {@code main} on the test class path.
 */
final class TrainingSetBenchmark {

    private static final int ROWS = 1_000_000;
    private static final int KEYS = 1_000;
    private static final int ROUNDS = 7;
    private static final int FEATURES = 5;
    private static final long START_MICROS = 1_356_998_400_000_000L;

    private TrainingSetBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path home = Files.createTempDirectory("jotter-bench");
        WorkspaceFolder folder = new WorkspaceFolder(home);
        Table features = features(new Random(1));
        Table labels = labels(new Random(2));
        try (Db db = Db.open(folder.database(), Db.Durability.NORMAL);
                FeatureStore fs = new FeatureStore(db, folder, Clock.systemUTC());
                Duck duck = new Duck("DuckDB", new FeatureFiles(folder)::spillFolder)) {
            double write = seconds(() -> create(fs, features));
            double read = median(() -> fs.readTable("weather"));
            double ours = median(() -> trainingSet(fs, labels));
            double bareWithLoads = median(() -> bare(duck, labels, features, true));
            double bare = median(() -> bare(duck, labels, features, false));
            System.out.printf("write 1M x %d: %.2f s%n", FEATURES + 2, write);
            System.out.printf("read 1M x %d: %.2f s%n", FEATURES + 2, read);
            System.out.printf("training set, ours: %.2f s%n", ours);
            System.out.printf(
                    "bare as-of join, labels and features loaded: %.2f s%n", bareWithLoads);
            System.out.printf("bare as-of join, labels loaded, features in DuckDB: %.2f s%n", bare);
            System.out.printf("ratios %.2f and %.2f%n", ours / bareWithLoads, ours / bare);
        }
    }

    private static Table features(Random random) {
        String[] keys = new String[ROWS];
        long[] times = new long[ROWS];
        for (int i = 0; i < ROWS; i++) {
            keys[i] = "K" + i % KEYS;
            times[i] = PackedTimes.packed(START_MICROS + i / KEYS * 3_600_000_000L);
        }
        Table table =
                Table.create(
                        "weather",
                        StringColumn.create("origin", keys),
                        DateTimeColumn.createInternal("hour", times));
        for (int f = 0; f < FEATURES; f++) {
            table.addColumns(DoubleColumn.create("f" + f, random.doubles(ROWS).toArray()));
        }
        return table;
    }

    private static Table labels(Random random) {
        String[] keys = new String[ROWS];
        long[] times = new long[ROWS];
        int[] late = new int[ROWS];
        for (int i = 0; i < ROWS; i++) {
            keys[i] = "K" + random.nextInt(KEYS);
            times[i] =
                    PackedTimes.packed(
                            START_MICROS + random.nextInt(ROWS / KEYS * 3_600) * 1_000_000L);
            late[i] = random.nextInt(2);
        }
        return Table.create(
                "labels",
                IntColumn.create("late", late),
                StringColumn.create("origin", keys),
                DateTimeColumn.createInternal("at", times),
                DoubleColumn.create("x", random.doubles(ROWS).toArray()));
    }

    private static WriteResult create(FeatureStore fs, Table features) {
        return fs.createTable("weather")
                .primaryKeys("origin")
                .timestampKey("hour")
                .from(features)
                .create();
    }

    private static Table trainingSet(FeatureStore fs, Table labels) {
        return fs.createTrainingSet(labels)
                .lookup(
                        "weather",
                        l ->
                                l.lookupKey("origin")
                                        .timestampLookupKey("at")
                                        .lookbackWindow(Duration.ofHours(3)))
                .label("late")
                .create()
                .table();
    }

    private static Table bare(Duck duck, Table labels, Table features, boolean load) {
        return duck.with(
                session -> {
                    if (load) {
                        session.execute("DROP TABLE IF EXISTS memory.features");
                        load(session, features, "loaded");
                        session.execute("CREATE TABLE memory.features AS FROM loaded");
                    }
                    load(session, labels, "labels");
                    return joined(session, labels);
                });
    }

    private static void load(DuckSession session, Table table, String name) throws SQLException {
        List<Load> columns = new ArrayList<>();
        for (Column<?> c : table.columns()) {
            columns.add(
                    new Load(
                            c.name(),
                            ColumnKind.of(c).orElseThrow().sqlType(),
                            CellAppender.of(c)));
        }
        session.load(name, columns, table.rowCount(), row -> true);
    }

    private static Table joined(DuckSession session, Table labels) throws SQLException {
        List<CellCollector> cells = new ArrayList<>();
        for (Column<?> c : labels.columns()) {
            cells.add(ColumnKind.of(c).orElseThrow().collector(ROWS));
        }
        StringBuilder sql = new StringBuilder("SELECT late, l.origin, epoch_us(l.\"at\"), x");
        for (int f = 0; f < FEATURES; f++) {
            cells.add(ColumnKind.DOUBLE.collector(ROWS));
            sql.append(", f").append(f);
        }
        sql.append(" FROM labels l ASOF LEFT JOIN memory.features f");
        sql.append(" ON l.origin = f.origin AND l.\"at\" >= f.hour");
        session.collect(sql.toString(), cells);
        Column<?>[] columns = new Column<?>[cells.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = cells.get(i).column("c" + i);
        }
        return Table.create("joined", columns);
    }

    private static double median(Callable<?> work) throws Exception {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            times[i] = seconds(work);
        }
        Arrays.sort(times);
        return times[ROUNDS / 2];
    }

    private static double seconds(Callable<?> work) throws Exception {
        long start = System.nanoTime();
        work.call();
        return (System.nanoTime() - start) / 1e9;
    }
}
