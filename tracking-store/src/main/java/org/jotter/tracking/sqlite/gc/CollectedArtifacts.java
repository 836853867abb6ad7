package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.jotter.tracking.ExperimentId;
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

    /** Notes the files of a thing whose rows are gone, if they go too. */
    void note(Session session, Collectable thing) throws SQLException {
        if (go(session, thing, Set.of())) {
            session.update(
                    "INSERT INTO collected_artifacts (uri) VALUES (?) ON CONFLICT DO NOTHING",
                    thing.artifactUri());
        }
    }

    /**
     * Whether a thing's files go with its rows. An experiment's own location may hold more than the
     * experiment, and another experiment's location may be in a thing's folder.
     *
     * @param gone experiments that are deleted before
     */
    boolean go(Collectable thing, Set<ExperimentId> gone) {
        return db.read(session -> go(session, thing, gone));
    }

    private boolean go(Session session, Collectable thing, Set<ExperimentId> gone)
            throws SQLException {
        boolean shared = thing.kind() == Kind.EXPERIMENT && thing.ownPlace();
        return !shared && !ownLocations.areIn(session, thing.artifactUri(), gone);
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
