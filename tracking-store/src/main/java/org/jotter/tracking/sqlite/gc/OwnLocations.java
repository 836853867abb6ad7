package org.jotter.tracking.sqlite.gc;

import java.sql.SQLException;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** The locations in the store that experiments were made with: their folders are never orphans. */
final class OwnLocations {

    private final Db db;
    private final ArtifactRoot root;

    OwnLocations(Db db, ArtifactRoot root) {
        this.db = db;
        this.root = root;
    }

    /** Whether an experiment was given a location in the folder of something else. */
    boolean areIn(Session session, String artifactUri) throws SQLException {
        String folder = root.path(artifactUri).map(CollectedFiles::owner).orElse("");
        return !folder.isEmpty()
                && ownPaths(session).stream().anyMatch(own -> isBelow(own, folder));
    }

    /** Whether an experiment was given a location that is this folder of the store, or in it. */
    boolean areIn(String folder) {
        return db.read(this::ownPaths).stream().anyMatch(own -> isBelow(own, folder));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private List<String> ownPaths(Session session) throws SQLException {
        return session
                .texts(
                        """
                        SELECT artifact_location FROM experiments
                        WHERE artifact_location IS NOT NULL ORDER BY experiment_id
                        """)
                .stream()
                .flatMap(location -> root.path(location).stream())
                .toList();
    }
}
