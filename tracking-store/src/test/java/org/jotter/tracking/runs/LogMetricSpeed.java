package org.jotter.tracking.runs;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.store.TrackingStore;

/**
 * How fast points are committed, beside a bare JDBC loop with the same statements on the same
 * tables, in CPU time of the logging thread, which other programs disturb least. Run by hand:
 * {@code java -cp ... org.jotter.tracking.LogMetricSpeed FOLDER}.
 */
public final class LogMetricSpeed {

    private static final int ROUNDS = 11;
    private static final int POINTS = 10_000;
    private static final int BATCHES = 30;
    private static final int BATCH = 1000;

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

    private final RunId run;
    private final Runs runs;
    private final Connection bare;
    private long step;

    private LogMetricSpeed(TrackingStore ours, TrackingStore tables) throws SQLException {
        this.runs = ours.runs();
        this.run = runs.create(NewRun.in(ExperimentId.DEFAULT)).runId();
        tables.runs().create(NewRun.in(ExperimentId.DEFAULT));
        Properties pragmas = new Properties();
        pragmas.setProperty("journal_mode", "WAL");
        pragmas.setProperty("synchronous", "NORMAL");
        pragmas.setProperty("foreign_keys", "true");
        this.bare =
                DriverManager.getConnection("jdbc:sqlite:" + tables.folder().database(), pragmas);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory(Path.of(arguments[0]), "speed");
        try (TrackingStore ours = TrackingStore.open(new WorkspaceFolder(folder.resolve("ours")));
                TrackingStore tables =
                        TrackingStore.open(new WorkspaceFolder(folder.resolve("bare")))) {
            LogMetricSpeed speed = new LogMetricSpeed(ours, tables);
            report("single commits", POINTS, speed::singleOurs, speed::singleBare);
            report("batches of 1000", BATCHES * BATCH, speed::batchOurs, speed::batchBare);
            speed.bare.close();
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    private static void report(String what, int points, Work our, Work bare) throws SQLException {
        List<Double> ours = new ArrayList<>();
        List<Double> bares = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(rate(points, our));
            bares.add(rate(points, bare));
            ratios.add(ours.get(round) / bares.get(round));
        }
        System.out.printf(
                "%s: ours %.0f/s, bare %.0f/s, median ratio %.2f of %s%n",
                what, median(ours), median(bares), median(ratios), ratios);
    }

    private static double rate(int points, Work work) throws SQLException {
        long start = THREAD.getCurrentThreadCpuTime();
        work.run();
        return points / ((THREAD.getCurrentThreadCpuTime() - start) / 1e9);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private void singleOurs() {
        for (int i = 0; i < POINTS; i++) {
            runs.logMetric(run, new Metric("loss", 1.0 / i, step, step++));
        }
    }

    private void singleBare() throws SQLException {
        try (PreparedStatement insert = bare.prepareStatement(RunLog.METRIC)) {
            String id = runIdOfBare();
            for (int i = 0; i < POINTS; i++) {
                insert.setString(1, "loss");
                insert.setLong(2, step);
                insert.setLong(3, step++);
                insert.setDouble(4, 1.0 / i);
                insert.setInt(5, 0);
                insert.setString(6, id);
                insert.executeUpdate();
            }
        }
    }

    private String runIdOfBare() throws SQLException {
        try (var statement = bare.createStatement();
                var row = statement.executeQuery("SELECT run_id FROM runs")) {
            return row.getString(1);
        }
    }

    private void batchOurs() {
        for (int i = 0; i < BATCHES; i++) {
            List<Metric> metrics = new ArrayList<>();
            for (int j = 0; j < BATCH; j++) {
                metrics.add(new Metric("batch", 1.0 / j, step, step++));
            }
            runs.log(run, Batch.ofMetrics(metrics));
        }
    }

    private void batchBare() throws SQLException {
        bare.setAutoCommit(false);
        try (PreparedStatement insert = bare.prepareStatement(RunLog.METRIC_OF_BATCH)) {
            for (int i = 0; i < BATCHES; i++) {
                for (int j = 0; j < BATCH; j++) {
                    insert.setLong(1, 1);
                    insert.setString(2, "batch");
                    insert.setLong(3, step);
                    insert.setLong(4, step++);
                    insert.setDouble(5, 1.0 / j);
                    insert.setInt(6, 0);
                    insert.addBatch();
                }
                insert.executeBatch();
                bare.commit();
            }
        }
        bare.setAutoCommit(true);
    }
}
