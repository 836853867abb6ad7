package org.jotter.tracking.sqlite.artifacts;

import java.nio.file.Path;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Artifacts;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.artifacts.ArtifactErrors;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.LocalArtifactFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.runs.RunErrors;

/**
 * The files of runs, logged models and model versions. A path among them is parted by {@code /};
 * one that would lead out of their folder is refused. A file appears whole or not at all. Safe for
 * all threads.
 */
public final class LocalArtifacts implements Artifacts {

    private final ArtifactRoot root;
    private final Runs runs;
    private final ArtifactStore store;
    private final ModelPlaces models;
    private final Db.Durability durability;
    private final Path workspace;

    public LocalArtifacts(Db db, ArtifactRoot root, Runs runs) {
        this.root = root;
        this.runs = runs;
        this.durability = db.durability();
        this.workspace = db.file().toAbsolutePath().getParent();
        this.store = new ArtifactStore(root.folder(), durability, workspace);
        this.models = new ModelPlaces(db, root);
    }

    /** All that is below the workspace's artifacts folder, whoever's it is. */
    public ArtifactStore store() {
        return store;
    }

    /** Where they are, and the URI under which this store shows them. */
    public ArtifactRoot root() {
        return root;
    }

    @Override
    public LocalArtifactFolder run(RunId runId) {
        Run run = runs.get(runId);
        return at("Run " + runId, run.info().artifactUri(), () -> checkActive(run));
    }

    @Override
    public boolean areHere(Run run) {
        String uri = run.info().artifactUri();
        return root.path(uri).isPresent() || otherFolder(uri).isPresent();
    }

    private static void checkActive(Run run) {
        if (run.info().lifecycleStage() != LifecycleStage.ACTIVE) {
            throw RunErrors.notActive(run.runId());
        }
    }

    @Override
    public LocalArtifactFolder loggedModel(String modelId) {
        return at("Logged model " + modelId, models.loggedModel(modelId), () -> {});
    }

    @Override
    public LocalArtifactFolder modelVersion(String name, int version) {
        String owner = "Version %d of '%s'".formatted(version, name);
        ModelPlaces.Place place = models.version(name, version);
        if (place.runId().isEmpty()) {
            return at(owner, place.uri(), () -> {});
        }
        return run(new RunId(place.runId())).below(owner, place.uri());
    }

    private LocalArtifactFolder at(String owner, String uri, Runnable mayWrite) {
        Optional<String> path = root.path(uri);
        if (path.isPresent()) {
            return new LocalArtifactFolder(owner, uri, store.below(path.get()), mayWrite);
        }
        Path folder = otherFolder(uri).orElseThrow(() -> ArtifactErrors.elsewhere(owner, uri));
        return LocalArtifactFolder.at(owner, uri, folder, durability, workspace, mayWrite);
    }

    /** Not the root of the file system or a folder right below it: a store needs a folder above. */
    private Optional<Path> otherFolder(String uri) {
        return root.otherFolder(uri).filter(other -> other.getNameCount() > 1);
    }
}
