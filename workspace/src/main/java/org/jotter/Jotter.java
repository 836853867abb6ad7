package org.jotter;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.jotter.features.FeatureStore;
import org.jotter.practice.exams.Exams;
import org.jotter.practice.quizzes.Quizzes;
import org.jotter.serving.scoring.ServingEndpoints;
import org.jotter.serving.tracking.NotebookServer;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * A workspace: its tracking store, its feature store, its servers and quizzes, and what joins them.
 * The one place where these are made. Disk, database and ports wait until they are used. Safe for
 * all threads.
 *
 * <pre>{@code
 * try (Jotter jotter = Jotter.open()) {
 *     Mlflow mlflow = jotter.mlflow();
 *     ...
 * }
 * }</pre>
 */
public final class Jotter implements AutoCloseable {

    private final WorkspaceFolder folder;
    private final RunListeners listeners = new RunListeners();
    private final Lazy<Db> db;
    private final Lazy<SqliteStore> workspaceStore;
    private final ActiveStore store;
    private final FeatureStore features;
    private final Lazy<ServingEndpoints> serving;
    private final Lazy<NotebookServer> server;
    private final Lazy<Quizzes> quizzes;
    private final Lazy<Exams> exams;
    private final Mlflow mlflow;
    private final CellRuns cellRuns;
    private final RunProcesses processes;
    private final RunsAtExit atExit;

    private Jotter(WorkspaceFolder folder, RunHost host) {
        this.folder = folder;
        Clock clock = Clock.systemUTC();
        this.db = new Lazy<>(() -> Db.open(folder.database()));
        this.workspaceStore = new Lazy<>(() -> openStore(clock));
        this.store = new ActiveStore(workspaceStore, folder, System.getenv(), clock, listeners);
        this.features = new FeatureStore(db, folder, clock);
        this.serving = new Lazy<>(() -> new ServingEndpoints(db.get(), clock));
        this.server = new Lazy<>(() -> new NotebookServer(workspaceStore.get()));
        this.quizzes = new Lazy<>(() -> new Quizzes(db.get(), clock));
        this.exams = new Lazy<>(() -> new Exams(db.get(), clock));
        ActiveRuns runs = new ActiveRuns(host);
        this.processes = new RunProcesses(db);
        this.atExit = new RunsAtExit(host, runs::endAll);
        ActiveExperiment experiment = new ActiveExperiment(store, runs);
        RunStarter starter = new RunStarter(store, experiment, runs, this::runStarted, clock);
        ModelLog models = new ModelLog(folder, clock);
        RunEndings endings = new RunEndings(store, runs, processes);
        Training training = new Training(starter, runs, models);
        ModelServing endpoints = new ModelServing(serving);
        RunSearch search = new RunSearch(store, endings, this::serverAddress);
        this.mlflow =
                new Mlflow(store, starter, endings, search, models, training, endpoints, clock);
        this.cellRuns = new CellRuns(starter, runs, models);
    }

    private Optional<URI> serverAddress() {
        return server.made().flatMap(NotebookServer::address);
    }

    private SqliteStore openStore(Clock clock) {
        SqliteStore opened = SqliteStore.in(db.get(), folder, clock);
        opened.listeners().add(listeners);
        opened.listeners().add(processes);
        return opened;
    }

    private void runStarted(TrackingStore in, RunId run) {
        atExit.arm();
        if (in.uri().equals(folder.uri())) {
            processes.started(run);
        }
    }

    /** The workspace of the working folder, see {@link WorkspaceFolder#locate}. */
    public static Jotter open() {
        return open(RunHost.PLAIN);
    }

    /** The workspace in a folder, which is made at the first write. */
    public static Jotter open(Path folder) {
        return new Jotter(new WorkspaceFolder(folder), RunHost.PLAIN);
    }

    /** The workspace of the working folder, for a program that runs other people's code. */
    public static Jotter open(RunHost host) {
        return new Jotter(WorkspaceFolder.locate(System.getenv(), Path.of("")), host);
    }

    /** The workspace in a folder, for a program that runs other people's code. */
    public static Jotter open(Path folder, RunHost host) {
        return new Jotter(new WorkspaceFolder(folder), host);
    }

    /** Tracking and models, in MLflow's words. */
    public Mlflow mlflow() {
        return mlflow;
    }

    /** The feature store. */
    public FeatureStore fs() {
        return features;
    }

    /** The model endpoints of this process. */
    public ServingEndpoints serving() {
        return serving.get();
    }

    /** The tracking server of this process, over the workspace's own store. */
    public NotebookServer server() {
        return server.get();
    }

    /** The quizzes. */
    public Quizzes quizzes() {
        return quizzes.get();
    }

    /** The mock exams. */
    public Exams exams() {
        return exams.get();
    }

    /** The active runs as a notebook sees them around its cells. */
    public CellRuns cellRuns() {
        return cellRuns;
    }

    /**
     * Experiments, runs, artifacts and the registry, below {@code mlflow}: the workspace's own, or
     * those of the server that {@code mlflow} is connected to.
     */
    public TrackingStore store() {
        return store.get();
    }

    /** Who is told what is kept: in the workspace, or at the server that it is connected to. */
    public RunListeners listeners() {
        return listeners;
    }

    /** The workspace's own tracking store, whatever {@code mlflow} is connected to. */
    public SqliteStore workspaceStore() {
        return workspaceStore.get();
    }

    /** The database of the workspace, for the tables of other rooms. */
    public Db db() {
        return db.get();
    }

    /** Where the workspace keeps its things; it may not exist yet. */
    public WorkspaceFolder folder() {
        return folder;
    }

    /**
     * Ends the runs that are still active, stops the servers and frees the files. In a notebook
     * they end as KILLED, in a plain program as FINISHED.
     */
    @Override
    public void close() {
        serving.ifPresent(ServingEndpoints::close);
        server.ifPresent(NotebookServer::close);
        atExit.close();
        features.close();
        db.ifPresent(Db::close);
    }
}
