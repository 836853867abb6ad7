package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** The places whose rows are gone and whose files are not, noted until they are. */
final class CollectedArtifacts {

    private final Db db;
    private final OwnLocations ownLocations;

    CollectedArtifacts(Db db, OwnLocations ownLocations) {
        this.db = db;
        this.ownLocations = ownLocations;
    }

    /** An experiment's own location may hold more than the experiment. */
    void note(Session session, Collectable thing) throws SQLException {
        boolean shared = thing.kind() == Kind.EXPERIMENT && thing.ownPlace();
        if (!shared && !ownLocations.areIn(session, thing.artifactUri())) {
            session.update(
                    "INSERT INTO collected_artifacts (uri) VALUES (?) ON CONFLICT DO NOTHING",
                    thing.artifactUri());
        }
    }

    List<String> uris() {
        return db.read(
                session -> session.texts("SELECT uri FROM collected_artifacts ORDER BY uri"));
    }

    /** The one of a thing that is gone; none where its files stay. */
    List<String> uris(Collectable thing) {
        return uris().stream().filter(thing.artifactUri()::equals).toList();
    }

    void forget(String uri) {
        db.update("DELETE FROM collected_artifacts WHERE uri = ?", uri);
    }
}
