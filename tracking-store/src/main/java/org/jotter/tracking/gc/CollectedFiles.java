package org.jotter.tracking.gc;

import java.nio.file.Path;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.FolderUsage;
import org.jotter.tracking.db.Db;

/** The artifacts of collected runs, models and experiments, wherever they are on this machine. */
record CollectedFiles(ArtifactRoot root, ArtifactStore store, Db.Durability durability) {

    private static final String ARTIFACTS = "/artifacts";

    /** A path in a store. */
    record Place(ArtifactStore store, String path) {}

    /** The folder that goes: of a run or model the one that holds {@code artifacts}. */
    Optional<Place> place(String artifactUri) {
        Optional<String> ours = root.path(artifactUri);
        if (ours.isPresent()) {
            return ours.map(CollectedFiles::owner)
                    .filter(path -> !path.isEmpty())
                    .map(path -> new Place(store, path));
        }
        return root.otherFolder(artifactUri)
                .filter(folder -> folder.endsWith("artifacts") && folder.getNameCount() > 2)
                .map(Path::getParent)
                .map(this::elsewhere);
    }

    private Place elsewhere(Path folder) {
        ArtifactStore others = new ArtifactStore(folder.getParent(), durability);
        return new Place(others, folder.getFileName().toString());
    }

    /** Of a run or model the folder above its artifacts. */
    static String owner(String path) {
        return path.endsWith(ARTIFACTS)
                ? path.substring(0, path.length() - ARTIFACTS.length())
                : path;
    }

    FolderUsage usage(String artifactUri) {
        return place(artifactUri)
                .map(place -> place.store().usage(place.path()))
                .orElse(new FolderUsage(0, 0, 0));
    }
}
