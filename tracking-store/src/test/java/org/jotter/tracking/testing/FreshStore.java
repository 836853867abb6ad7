package org.jotter.tracking.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real store in a folder of its own for each test, at noon of 1 January 2026. */
public final class FreshStore implements BeforeEachCallback, AfterEachCallback {

    public static final long NOW = Instant.parse("2026-01-01T12:00:00Z").toEpochMilli();

    public static final Clock CLOCK = Clock.fixed(Instant.ofEpochMilli(NOW), ZoneOffset.UTC);

    private Path folder;
    private Db db;
    private SqliteStore store;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = Files.createTempDirectory("jotter-test");
        db = Db.open(workspace().database(), Db.Durability.NORMAL);
        store = SqliteStore.in(db, workspace(), CLOCK);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        store.close();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    public SqliteStore store() {
        return store;
    }

    /** The database of the store. */
    public Db db() {
        return db;
    }

    private WorkspaceFolder workspace() {
        return new WorkspaceFolder(folder.resolve(".jotter"));
    }

    public Runs runs() {
        return store.runs();
    }

    /** The same workspace opened once more, as another process would. */
    public SqliteStore open() {
        return open(CLOCK);
    }

    /** The same workspace opened once more, at another time. */
    public SqliteStore open(Clock clock) {
        Db again = Db.open(workspace().database(), Db.Durability.NORMAL);
        return SqliteStore.in(again, workspace(), clock);
    }

    /** The same workspace opened a second later. */
    public SqliteStore openLater() {
        return open(Clock.offset(CLOCK, Duration.ofSeconds(1)));
    }

    /** A running run of the Default experiment. */
    public RunId run() {
        return run("a-run");
    }

    public RunId run(String name) {
        return runs().create(NewRun.in(ExperimentId.DEFAULT).named(name)).runId();
    }

    public void logMetric(RunId run, String key, double value) {
        runs().logMetric(run, new Metric(key, value, NOW, 0));
    }
}
