package org.jotter.magics.mlflow;

import java.nio.file.Path;
import java.util.Optional;
import org.jotter.Jotter;
import org.jotter.tracking.remote.RemoteStore;

/**
 * Where tracking and the registry are kept.
 *
 * @param server what keeps them; empty for the workspace itself
 * @param experiment the active one there
 */
public record Connection(Path workspace, Optional<Server> server, String experiment) {

    /**
     * A tracking server.
     *
     * @param version as it says itself
     */
    public record Server(String uri, String version) {

        static Server of(RemoteStore store) {
            return new Server(store.uri(), store.version());
        }
    }

    static Connection of(Jotter jotter) {
        return new Connection(
                jotter.folder().root(),
                jotter.mlflow().server().map(Server::of),
                jotter.mlflow().experimentName());
    }
}
