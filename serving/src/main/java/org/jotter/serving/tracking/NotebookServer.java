package org.jotter.serving.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.net.URI;
import java.util.Optional;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.store.TrackingStore;

/** The one tracking server of a notebook: it ends with the process. Safe for all threads. */
public final class NotebookServer implements AutoCloseable {

    private final TrackingStore store;
    private TrackingServer running;

    /** Not started yet. */
    public NotebookServer(TrackingStore store) {
        this.store = store;
    }

    /**
     * Starts it, or starts it again with other options; asked for any free port it keeps the one it
     * has.
     *
     * @throws JotterException CONFLICT where the port is in use; what ran before runs on
     */
    public synchronized URI start(ServerOptions options) {
        if (running == null) {
            running = TrackingServer.start(store, options);
            return running.address();
        }
        int kept = running.address().getPort();
        int wanted = options.binding().port();
        if (wanted != 0 && wanted != kept) {
            throw otherPort(kept, wanted);
        }
        Binding binding = options.binding();
        close();
        running =
                TrackingServer.start(
                        store, options.at(new Binding(binding.host(), kept, binding.token())));
        return running.address();
    }

    /** Where it is; empty where it does not run. */
    public synchronized Optional<URI> address() {
        return Optional.ofNullable(running).map(TrackingServer::address);
    }

    /** Stops it; where it does not run that is no error. */
    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private static JotterException otherPort(int kept, int wanted) {
        return new JotterException(
                CONFLICT,
                "The tracking server runs at port %d already. To move it to %d, first %%mlflow server stop"
                        .formatted(kept, wanted));
    }
}
