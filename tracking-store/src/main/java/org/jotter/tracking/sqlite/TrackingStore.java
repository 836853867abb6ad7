package org.jotter.tracking.sqlite;

import java.time.Clock;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.Artifacts;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.jotter.tracking.endpoints.Endpoints;
import org.jotter.tracking.endpoints.RequestLog;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.experiments.Experiments;
import org.jotter.tracking.sqlite.gc.Gc;
import org.jotter.tracking.sqlite.loggedmodels.LoggedModels;
import org.jotter.tracking.sqlite.registry.Registry;
import org.jotter.tracking.sqlite.runs.Runs;

/**
 * The tracking store of one workspace: its experiments, runs, logged models, artifacts, registry,
 * endpoints and request log. Safe for all threads; other processes may have the same workspace
 * open.
 */
public final class TrackingStore implements AutoCloseable {

    private static final Migrations TABLES =
            new Migrations(
                    "tracking",
                    TrackingStore.class,
                    List.of(
                            "V001__experiments_and_runs.sql",
                            "V002__model_registry.sql",
                            "V003__endpoints_and_request_log.sql",
                            "V004__datasets_and_logged_models.sql",
                            "V005__registry_events.sql",
                            "V006__collected_artifacts.sql",
                            "V007__users_of_models.sql",
                            "V008__makers_of_models.sql"));

    private final WorkspaceFolder folder;
    private final Clock clock;
    private final Db db;
    private final Experiments experiments;
    private final Runs runs;
    private final LoggedModels loggedModels;
    private final Artifacts artifacts;
    private final Registry registry;
    private final Endpoints endpoints;
    private final RequestLog requestLog;
    private final Gc gc;

    private TrackingStore(WorkspaceFolder folder, Clock clock, Db db, ArtifactRoot artifactRoot) {
        this.folder = folder;
        this.clock = clock;
        this.db = db;
        this.experiments = new Experiments(db, clock, artifactRoot);
        this.runs = new Runs(db, clock, experiments, artifactRoot);
        this.loggedModels = new LoggedModels(db, clock, experiments, artifactRoot);
        this.artifacts = new Artifacts(db, artifactRoot, runs);
        this.registry = new Registry(db, clock, artifactRoot);
        this.endpoints = new Endpoints(db, clock);
        this.requestLog = new RequestLog(db);
        this.gc = new Gc(db, clock, artifactRoot, artifacts.store());
    }

    /**
     * Opens a workspace, made if absent. The environment variable {@code JOTTER_SYNC=full} makes
     * commits survive a power cut.
     *
     * @throws JotterException DENIED where it cannot be written, UNSUPPORTED where a newer Jotter
     *     wrote it
     */
    public static TrackingStore open(WorkspaceFolder folder) {
        boolean full = "full".equalsIgnoreCase(System.getenv("JOTTER_SYNC"));
        return open(folder, Clock.systemUTC(), full ? Db.Durability.FULL : Db.Durability.NORMAL);
    }

    /** Opens a workspace with a clock and a durability of the caller's. */
    public static TrackingStore open(
            WorkspaceFolder folder, Clock clock, Db.Durability durability) {
        Db db = Db.open(folder.database(), durability);
        try {
            ArtifactRoot root = ArtifactRoot.of(folder.artifacts());
            TrackingStore store = new TrackingStore(folder, clock, db.migrate(TABLES), root);
            store.experiments.createDefault();
            return store;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /**
     * The same workspace as another door shows it: artifacts in that root's folder, under that
     * root's URIs. It lives as long as this store.
     */
    public TrackingStore shownAs(ArtifactRoot root) {
        return new TrackingStore(folder, clock, db, root);
    }

    public WorkspaceFolder folder() {
        return folder;
    }

    /** What time it is for this store. */
    public Clock clock() {
        return clock;
    }

    /** The database, for the tables of other rooms. */
    public Db db() {
        return db;
    }

    public Experiments experiments() {
        return experiments;
    }

    public Runs runs() {
        return runs;
    }

    public LoggedModels loggedModels() {
        return loggedModels;
    }

    public Artifacts artifacts() {
        return artifacts;
    }

    public Registry registry() {
        return registry;
    }

    public Endpoints endpoints() {
        return endpoints;
    }

    public RequestLog requestLog() {
        return requestLog;
    }

    /** Deletes for good what is deleted. */
    public Gc gc() {
        return gc;
    }

    /** Frees the files. Closing twice is a no-op. */
    @Override
    public void close() {
        db.close();
    }
}
