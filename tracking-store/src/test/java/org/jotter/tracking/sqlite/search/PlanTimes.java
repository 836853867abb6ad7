package org.jotter.tracking.sqlite.search;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.jotter.tracking.Batch;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Param;
import org.jotter.tracking.RunId;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * Measures each way to run a search, whether {@link Search} would choose it or not: what stands in
 * its Javadoc. {@code main} takes the number of runs and prints milliseconds.
 */
public final class PlanTimes {

    private static final int ROUNDS = 5;
    private static final int LIMIT = 100;

    private final Db db;
    private final Schema schema;
    private final PrintStream out;

    private PlanTimes(Db db, Schema schema, PrintStream out) {
        this.db = db;
        this.schema = schema;
        this.out = out;
    }

    public static void main(String[] args) throws IOException {
        WorkspaceFolder folder = new WorkspaceFolder(Files.createTempDirectory("plans"));
        try (Db db = Db.open(folder.database());
                SqliteStore store = SqliteStore.open(folder)) {
            fill(store, Integer.parseInt(args[0]));
            Schema schema = Schemas.runs(folder.artifacts().toUri().toString());
            new PlanTimes(db, schema, System.out).table();
        }
    }

    private static void fill(SqliteStore store, int runs) {
        Random random = new Random(8);
        for (int i = 0; i < runs; i++) {
            RunId run = store.runs().create(NewRun.in(ExperimentId.DEFAULT)).runId();
            List<Metric> metrics = new ArrayList<>();
            for (int m = 0; m < 20; m++) {
                metrics.add(new Metric("m" + m, random.nextDouble(), 1, 0));
            }
            List<Param> params =
                    List.of(
                            new Param("rare", i % 1000 == 0 ? "yes" : "no"),
                            new Param("half", i % 2 == 0 ? "yes" : "no"));
            store.runs().log(run, new Batch(metrics, params, Map.of()));
        }
    }

    private void table() {
        out.println("filter                 order        begin with   walk    scan");
        row("params.rare = 'yes'", "");
        row("params.rare = 'yes'", "metrics.m0 DESC");
        row("params.half = 'yes'", "metrics.m0 DESC");
        row("", "metrics.m0 DESC");
        row("metrics.m1 > 0.999", "metrics.m0 DESC");
        row("params.half = 'yes'", "");
    }

    private void row(String filter, String order) {
        Filter parsed = FilterParser.parse(schema, filter);
        List<Order> orders =
                Order.complete(
                        schema, order.isEmpty() ? List.of() : List.of(Order.parse(schema, order)));
        SqlFragment scope = SqlFragment.stage(ViewType.ACTIVE_ONLY);
        Statements ways = new Statements(schema, scope, parsed, orders, List.of(), List.of());
        String begin =
                parsed.conjuncts().stream()
                        .flatMap(part -> Source.of(part).stream())
                        .findFirst()
                        .map(source -> time(ways.beginWith(source, LIMIT)))
                        .orElse("-");
        String walk = ways.canWalk() ? time(ways.walk(LIMIT)) : "-";
        out.printf(
                Locale.ROOT,
                "%-22s %-16s %6s %6s  %6s%n",
                filter,
                order,
                begin,
                walk,
                time(ways.scan(LIMIT)));
    }

    private String time(SqlFragment query) {
        double[] millis = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long start = System.nanoTime();
            db.read(
                    session ->
                            session.list(
                                    query.text(), row -> row.value("v0"), query.boundValues()));
            millis[round] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        return String.format(Locale.ROOT, "%.1f", millis[ROUNDS / 2]);
    }
}
