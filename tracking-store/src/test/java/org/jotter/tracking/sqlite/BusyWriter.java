package org.jotter.tracking.sqlite;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;

/**
 * A process that writes all that a store keeps, for ever, and prints a line for each write once it
 * was acknowledged: {@code FOLDER RUN}. The kinds of lines are those of {@link Write}.
 */
final class BusyWriter {

    static final int BATCH = 50;
    static final String ALIAS = "champion";
    static final String LINE_END = ".";

    /** What a writer does, in turn. */
    enum Write {
        POINT,
        BATCH,
        PARAM,
        TAG,
        CHILD,
        VERSION
    }

    private final SqliteStore store;
    private final RunId run;

    private BusyWriter(SqliteStore store, RunId run) {
        this.store = store;
        this.run = run;
    }

    public static void main(String[] arguments) {
        WorkspaceFolder folder = new WorkspaceFolder(Path.of(arguments[0]));
        BusyWriter writer = new BusyWriter(SqliteStore.open(folder), new RunId(arguments[1]));
        for (int number = 0; ; number++) {
            Write write = Write.values()[number % Write.values().length];
            writer.write(write, number);
            System.out.println(write + " " + number + LINE_END);
        }
    }

    private void write(Write write, int number) {
        switch (write) {
            case POINT -> store.runs().logMetric(run, new Metric("point", number, 0, number));
            case BATCH -> store.runs().log(run, batch(number));
            case PARAM -> store.runs().logParam(run, "param-" + number, "value");
            case TAG -> store.runs().setTag(run, "last", Integer.toString(number));
            case CHILD -> store.runs().create(child(number));
            case VERSION ->
                    store.registry()
                            .register(
                                    NewModelVersion.of(model(run), source(number))
                                            .ofRun(run.value()),
                                    Optional.of(ALIAS));
        }
    }

    static String model(RunId run) {
        return "model-" + run;
    }

    static String source(int number) {
        return "runs:/model-" + number;
    }

    static String batchKey(int number) {
        return "batch-" + number;
    }

    static String childName(RunId parent, int number) {
        return parent + "-" + number;
    }

    private static Batch batch(int number) {
        List<Metric> points =
                IntStream.range(0, BATCH)
                        .mapToObj(step -> new Metric(batchKey(number), step, 0, step))
                        .toList();
        return Batch.ofMetrics(points)
                .withParams(Map.of(batchKey(number), "param"))
                .withTags(Map.of(batchKey(number), "tag"));
    }

    private NewRun child(int number) {
        return NewRun.in(store.runs().get(run).info().experimentId())
                .named(childName(run, number))
                .childOf(run);
    }
}
