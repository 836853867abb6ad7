package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import org.jotter.tracking.Artifacts;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.Gc;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.Runs;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;

/**
 * The tracking store behind an MLflow server, by MLflow's REST API. A server that does not answer
 * is asked again for {@link Patience#whole}; what it has acknowledged is there, and there once.
 * Safe for all threads.
 */
public final class RemoteStore implements TrackingStore {

    private final Server server;
    private final RemoteExperiments experiments;
    private final RemoteRuns runs;
    private final RemoteLoggedModels loggedModels;
    private final RemoteRegistry registry;
    private final RemoteArtifacts artifacts;
    private final RunListeners listeners = new RunListeners();

    private RemoteStore(Server server, WorkspaceFolder workspace, Clock clock) {
        Api api = new Api(server);
        this.server = server;
        this.experiments = new RemoteExperiments(api);
        this.runs = new RemoteRuns(api, experiments, clock, listeners);
        this.loggedModels = new RemoteLoggedModels(api, experiments, runs, listeners);
        this.registry = new RemoteRegistry(api);
        this.artifacts = new RemoteArtifacts(server, runs, loggedModels, registry, workspace);
    }

    /**
     * The store behind a server; nothing is asked of it yet.
     *
     * @param trackingUri {@code http://host:port}, with a path where the server has one
     * @param environment holds the credentials: {@code MLFLOW_TRACKING_USERNAME} and {@code
     *     _PASSWORD}, else {@code MLFLOW_TRACKING_TOKEN}
     * @param workspace where copies of artifacts wait and go
     * @throws JotterException INVALID for what is no such address
     */
    public static RemoteStore at(
            String trackingUri,
            Map<String, String> environment,
            WorkspaceFolder workspace,
            Clock clock,
            Patience patience) {
        ServerAddress address = ServerAddress.of(trackingUri, environment);
        return new RemoteStore(new Server(address, patience, clock), workspace, clock);
    }

    @Override
    public String uri() {
        return server.address().toString();
    }

    /**
     * Asks the server something that every caller may ask.
     *
     * @throws JotterException where it does not answer as an MLflow server does, or lets nobody in
     */
    public void check() {
        experiments.search(ExperimentQuery.all().limit(1));
    }

    /** The version that the server says it has; an MLflow server says MLflow's. */
    public String version() {
        return server.ask(
                Call.<String>get("/version"),
                BodyHandlers.ofString(),
                answer -> answer.body().strip().lines().findFirst().orElse("unknown"));
    }

    @Override
    public Experiments experiments() {
        return experiments;
    }

    @Override
    public Runs runs() {
        return runs;
    }

    @Override
    public LoggedModels loggedModels() {
        return loggedModels;
    }

    @Override
    public Artifacts artifacts() {
        return artifacts;
    }

    @Override
    public Registry registry() {
        return registry;
    }

    @Override
    public Gc gc() {
        return new Gc() {
            @Override
            public GcPlan plan(GcQuery query) {
                throw noGc();
            }

            @Override
            public GcReport run(GcQuery query) {
                throw noGc();
            }
        };
    }

    private JotterException noGc() {
        return new JotterException(
                UNSUPPORTED,
                "MLflow's API deletes nothing for good. Run mlflow gc where the server %s runs"
                        .formatted(uri()));
    }

    @Override
    public RunListeners listeners() {
        return listeners;
    }

    /** Connections that idle end by themselves. */
    @Override
    public void close() {
        // nothing is held open
    }
}
