package org.jotter.tracking.sqlite;

import java.time.Clock;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.artifacts.LocalArtifacts;
import org.jotter.tracking.sqlite.experiments.SqliteExperiments;
import org.jotter.tracking.sqlite.gc.SqliteGc;
import org.jotter.tracking.sqlite.loggedmodels.SqliteLoggedModels;
import org.jotter.tracking.sqlite.registry.SqliteRegistry;
import org.jotter.tracking.sqlite.runs.SqliteRuns;

/**
 * The tracking store of one workspace: its experiments, runs, logged models, artifacts, registry,
 * endpoints and request log. Safe for all threads; other processes may have the same workspace
 * open.
 */
public final class SqliteStore implements TrackingStore {

    private static final Migrations TABLES =
            new Migrations(
                    "tracking",
                    SqliteStore.class,
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
    private final SqliteExperiments experiments;
    private final SqliteRuns runs;
    private final SqliteLoggedModels loggedModels;
    private final LocalArtifacts artifacts;
    private final SqliteRegistry registry;
    private final SqliteGc gc;
    private final RunListeners listeners;

    private SqliteStore(
            WorkspaceFolder folder,
            Clock clock,
            Db db,
            ArtifactRoot artifactRoot,
            RunListeners listeners) {
        this.folder = folder;
        this.clock = clock;
        this.db = db;
        this.listeners = listeners;
        this.experiments = new SqliteExperiments(db, clock, artifactRoot);
        this.runs = new SqliteRuns(db, clock, experiments, artifactRoot, listeners);
        this.loggedModels =
                new SqliteLoggedModels(db, clock, experiments, runs, artifactRoot, listeners);
        this.artifacts = new LocalArtifacts(db, artifactRoot, runs);
        this.registry = new SqliteRegistry(db, clock, artifactRoot);
        this.gc = new SqliteGc(db, clock, artifactRoot, artifacts.store());
    }

    /**
     * Opens a workspace, made if absent; its database is closed with the store.
     *
     * @throws JotterException DENIED where it cannot be written, UNSUPPORTED where a newer Jotter
     *     wrote it
     */
    public static SqliteStore open(WorkspaceFolder folder) {
        return in(Db.open(folder.database()), folder, Clock.systemUTC());
    }

    /**
     * The store in a workspace's database, brought up to date. The database is closed with it, and
     * at once where it cannot be used.
     */
    public static SqliteStore in(Db db, WorkspaceFolder folder, Clock clock) {
        try {
            ArtifactRoot root = ArtifactRoot.of(folder.artifacts());
            SqliteStore store =
                    new SqliteStore(folder, clock, db.migrate(TABLES), root, new RunListeners());
            store.experiments.createDefault();
            return store;
        } catch (RuntimeException e) {
            db.close();
            throw e;
        }
    }

    /**
     * The same workspace as a server shows it to its clients: artifacts in that root's folder,
     * under that root's URIs, with the same listeners. It lives as long as this store.
     */
    public SqliteStore shownAs(ArtifactRoot root) {
        return new SqliteStore(folder, clock, db, root, listeners);
    }

    @Override
    public String uri() {
        return folder.uri();
    }

    public WorkspaceFolder folder() {
        return folder;
    }

    Db db() {
        return db;
    }

    @Override
    public SqliteExperiments experiments() {
        return experiments;
    }

    @Override
    public SqliteRuns runs() {
        return runs;
    }

    @Override
    public SqliteLoggedModels loggedModels() {
        return loggedModels;
    }

    @Override
    public LocalArtifacts artifacts() {
        return artifacts;
    }

    @Override
    public SqliteRegistry registry() {
        return registry;
    }

    @Override
    public SqliteGc gc() {
        return gc;
    }

    @Override
    public RunListeners listeners() {
        return listeners;
    }

    /** Frees the files. Closing twice is a no-op. */
    @Override
    public void close() {
        db.close();
    }
}
