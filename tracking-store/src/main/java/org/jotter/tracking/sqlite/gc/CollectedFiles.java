package org.jotter.tracking.sqlite.gc;

import java.nio.file.Path;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.FolderUsage;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/** The artifacts of collected runs, models and experiments, wherever they are on this machine. */
final class CollectedFiles {

    private static final String ARTIFACTS = "/artifacts";

    private final ArtifactRoot root;
    private final ArtifactStore store;
    private final Db.Durability durability;

    CollectedFiles(ArtifactRoot root, ArtifactStore store, Db.Durability durability) {
        this.root = root;
        this.store = store;
        this.durability = durability;
    }

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

    /** A place whose rows are gone already. */
    GcItem leftover(String uri) {
        FolderUsage usage = usage(uri);
        String path = place(uri).map(Place::path).orElse(uri);
        return new GcItem(GcItem.Kind.ORPHANED_FOLDER, path, "", usage.files(), usage.bytes());
    }

    /** Nothing where it cannot be looked into: what is wrong with it shows when it is deleted. */
    FolderUsage usage(String artifactUri) {
        try {
            return place(artifactUri)
                    .map(place -> place.store().usage(place.path()))
                    .orElse(FolderUsage.NOTHING);
        } catch (JotterException e) {
            return FolderUsage.NOTHING;
        }
    }
}
