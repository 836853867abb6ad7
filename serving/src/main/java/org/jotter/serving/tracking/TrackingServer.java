package org.jotter.serving.tracking;

import java.net.URI;
import org.jotter.serving.web.WebServer;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * A workspace's tracking store over HTTP, by MLflow's REST API, in the caller's process. It never
 * keeps the JVM alive. Safe for all threads.
 */
public final class TrackingServer implements AutoCloseable {

    private final WebServer web;

    private TrackingServer(WebServer web) {
        this.web = web;
    }

    /**
     * Starts serving; requests are answered once this returns. The store stays its owner's to
     * close.
     *
     * @throws JotterException CONFLICT where the port is in use
     */
    public static TrackingServer start(SqliteStore store, ServerOptions options) {
        RouteTable table = table(store.shownAs(options.artifactRoot(store.folder())));
        return new TrackingServer(
                WebServer.start(
                        options.binding(),
                        options.access(),
                        routes -> {
                            table.addTo(routes);
                            Refusals.addTo(routes);
                        }));
    }

    static RouteTable table(SqliteStore store) {
        RouteTable table = new RouteTable();
        ServerRoutes.addTo(table);
        new ExperimentRoutes(store.experiments(), store.runs()).addTo(table);
        new RunRoutes(store.runs()).addTo(table);
        new RunLogRoutes(store.runs()).addTo(table);
        new MetricRoutes(store.runs()).addTo(table);
        new LoggedModelRoutes(store.loggedModels()).addTo(table);
        new RegisteredModelRoutes(store.registry()).addTo(table);
        new ModelVersionRoutes(store.registry()).addTo(table);
        new ArtifactRoutes(store.artifacts()).addTo(table);
        new ArtifactProxyRoutes(store.artifacts().store()).addTo(table);
        return table;
    }

    /** What Python's {@code mlflow.set_tracking_uri} takes: {@code http://127.0.0.1:5000}. */
    public URI address() {
        return web.address();
    }

    /** Frees the port at once; calls under way have two seconds to end. */
    @Override
    public void close() {
        web.close();
    }
}
