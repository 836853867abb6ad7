package org.jotter.tracking.sqlite.gc;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.ExperimentId;
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

    /**
     * Whether an experiment was given a location in the folder of something else.
     *
     * @param gone experiments that count no more
     */
    boolean areIn(Session session, String artifactUri, Set<ExperimentId> gone) throws SQLException {
        String folder = folder(artifactUri).map(CollectedFiles::owner).orElse("");
        return !folder.isEmpty()
                && ownFolders(session, gone).stream().anyMatch(own -> isBelow(own, folder));
    }

    /** Whether an experiment was given a location that is this folder of the store, or in it. */
    boolean areIn(String folder) {
        return db.read(session -> ownFolders(session, Set.of())).stream()
                .anyMatch(own -> isBelow(own, folder));
    }

    /** A path in the store, or an absolute one elsewhere on this machine. */
    private Optional<String> folder(String uri) {
        return root.path(uri).or(() -> root.otherFolder(uri).map(Path::toString));
    }

    private static boolean isBelow(String path, String folder) {
        return path.equals(folder) || path.startsWith(folder + "/");
    }

    private List<String> ownFolders(Session session, Set<ExperimentId> gone) throws SQLException {
        return session
                .list(
                        """
                        SELECT experiment_id, artifact_location FROM experiments
                        WHERE artifact_location IS NOT NULL ORDER BY experiment_id
                        """,
                        row ->
                                gone.contains(ExperimentId.of(row.number("experiment_id")))
                                        ? ""
                                        : row.text("artifact_location"))
                .stream()
                .filter(location -> !location.isEmpty())
                .flatMap(location -> folder(location).stream())
                .toList();
    }
}
