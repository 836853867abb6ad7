package org.jotter;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.RunListener;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.remote.Patience;
import org.jotter.tracking.remote.RemoteStore;
import org.jotter.tracking.sqlite.SqliteStore;

/**
 * The tracking store that a notebook works with: its workspace's own, or the one behind a server
 * that it is connected to. Safe for all threads.
 */
final class ActiveStore implements Supplier<TrackingStore> {

    /** What stands for the workspace's own store in place of an address. */
    static final String LOCAL = "local";

    private static final String TRACKING_URI = "MLFLOW_TRACKING_URI";

    private final Lazy<SqliteStore> local;
    private final WorkspaceFolder folder;
    private final Map<String, String> environment;
    private final Clock clock;
    private final RunListener listener;
    private volatile Optional<Lazy<RemoteStore>> remote;

    /**
     * As the environment's {@code MLFLOW_TRACKING_URI} says; opens nothing.
     *
     * @param listener is told what the servers' stores have kept
     */
    ActiveStore(
            Lazy<SqliteStore> local,
            WorkspaceFolder folder,
            Map<String, String> environment,
            Clock clock,
            RunListener listener) {
        this.local = local;
        this.folder = folder;
        this.environment = environment;
        this.clock = clock;
        this.listener = listener;
        this.remote =
                Optional.of(environment.getOrDefault(TRACKING_URI, LOCAL))
                        .filter(uri -> !uri.isBlank() && !uri.equals(LOCAL))
                        .map(uri -> new Lazy<>(() -> at(uri, Patience.USUAL)));
    }

    @Override
    public TrackingStore get() {
        Optional<Lazy<RemoteStore>> now = remote;
        return now.isPresent() ? now.get().get() : local.get();
    }

    /** Where the store is; asks nobody and makes no file. */
    String uri() {
        return remote.map(server -> server.get().uri()).orElseGet(folder::uri);
    }

    /** The server's store, where the notebook is connected to one. */
    Optional<RemoteStore> remote() {
        return remote.map(Lazy::get);
    }

    /**
     * Goes over to a server's store once the server has answered.
     *
     * @throws JotterException INVALID for no address, UNAVAILABLE where nobody answers; what was
     *     active before stays so
     */
    RemoteStore connect(String uri) {
        at(uri, Patience.BRIEF).check();
        RemoteStore store = at(uri, Patience.USUAL);
        remote = Optional.of(new Lazy<>(() -> store));
        return store;
    }

    /** Goes back to the workspace's own store. */
    void connectLocal() {
        remote = Optional.empty();
    }

    private RemoteStore at(String uri, Patience patience) {
        RemoteStore store = RemoteStore.at(uri, environment, folder, clock, patience);
        store.listeners().add(listener);
        return store;
    }
}
