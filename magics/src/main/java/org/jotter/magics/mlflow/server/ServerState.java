package org.jotter.magics.mlflow.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.jotter.charts.cards.Card;

/**
 * Whether this notebook's tracking server runs.
 *
 * @param address what MLflow clients are told; empty where it does not run
 * @param store the workspace that it serves
 */
public record ServerState(Optional<URI> address, Path store) {

    /** What the notebook shows. */
    public Card card() {
        Card card = Card.titled("Tracking server").value("store", store.toString());
        if (address.isEmpty()) {
            return card.value("state", "stopped").note("Start it with %mlflow server start");
        }
        return card.value("address", address.get().toString())
                .note("From Python:")
                .code(
                        """
                        import mlflow
                        mlflow.set_tracking_uri("%s")\
                        """
                                .formatted(address.get()));
    }
}
