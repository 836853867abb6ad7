package org.jotter.serving.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.net.URI;
import java.util.Optional;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.SqliteStore;

/** The one tracking server of a notebook: it ends with the process. Safe for all threads. */
public final class NotebookServer implements AutoCloseable {

    private final SqliteStore store;
    private TrackingServer running;
    private ServerOptions options;

    /** Not started yet. */
    public NotebookServer(SqliteStore store) {
        this.store = store;
    }

    /**
     * Starts it, or starts it again with other options; asked for any free port it keeps the one it
     * has.
     *
     * @throws JotterException CONFLICT where the port is in use; what ran before runs on
     */
    public synchronized URI start(ServerOptions wanted) {
        return running == null ? begin(wanted) : change(wanted);
    }

    private URI change(ServerOptions wanted) {
        Binding binding = wanted.binding();
        int kept = running.address().getPort();
        if (binding.port() != 0 && binding.port() != kept) {
            throw otherPort(kept, binding.port());
        }
        ServerOptions before = options;
        close();
        try {
            return begin(wanted.at(binding.at(kept)));
        } catch (JotterException e) {
            begin(before);
            throw e;
        }
    }

    private URI begin(ServerOptions wanted) {
        running = TrackingServer.start(store, wanted);
        URI address = running.address();
        options = wanted.at(wanted.binding().at(address.getPort()));
        return address;
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
