package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.runs.RunErrors;
import org.jotter.tracking.sqlite.runs.Runs;

/**
 * The files of runs, logged models and model versions. A path among them is parted by {@code /};
 * one that would lead out of their folder is refused. A file appears whole or not at all. Safe for
 * all threads.
 */
public final class Artifacts {

    private final ArtifactRoot root;
    private final Runs runs;
    private final ArtifactStore store;
    private final ModelPlaces models;
    private final Db.Durability durability;
    private final Path workspace;

    public Artifacts(Db db, ArtifactRoot root, Runs runs) {
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

    /** Where they are, and how this door shows it. */
    public ArtifactRoot root() {
        return root;
    }

    /**
     * The artifacts of a run; a deleted run's can only be read.
     *
     * @throws JotterException MISSING where there is no such run, UNSUPPORTED where its experiment
     *     keeps artifacts in a place that cannot be opened from here
     */
    public ArtifactFolder run(RunId runId) {
        Run run = runs.get(runId);
        return at("Run " + runId, run.info().artifactUri(), () -> checkActive(run));
    }

    /** Whether the run's artifacts can be opened from here: {@link #run} does not refuse it. */
    public boolean areHere(Run run) {
        String uri = run.info().artifactUri();
        return root.path(uri).isPresent() || otherFolder(uri).isPresent();
    }

    private static void checkActive(Run run) {
        if (run.info().lifecycleStage() != LifecycleStage.ACTIVE) {
            throw RunErrors.notActive(run.runId());
        }
    }

    /**
     * The artifacts of a logged model, a deleted one's too.
     *
     * @throws JotterException MISSING, or UNSUPPORTED as in {@link #run}
     */
    public ArtifactFolder loggedModel(String modelId) {
        return at("Logged model " + modelId, models.loggedModel(modelId), () -> {});
    }

    /**
     * The files of a model version: what its source leads to, in a run, a logged model or another
     * version.
     *
     * @throws JotterException MISSING, or UNSUPPORTED as in {@link #run}
     */
    public ArtifactFolder modelVersion(String name, int version) {
        String owner = "Version %d of '%s'".formatted(version, name);
        ModelPlaces.Place place = models.version(name, version);
        if (place.runId().isEmpty()) {
            return at(owner, place.uri(), () -> {});
        }
        return run(new RunId(place.runId())).below(owner, place.uri());
    }

    private ArtifactFolder at(String owner, String uri, Runnable mayWrite) {
        Optional<String> path = root.path(uri);
        if (path.isPresent()) {
            return new ArtifactFolder(owner, uri, store.below(path.get()), mayWrite);
        }
        Path folder = otherFolder(uri).orElseThrow(() -> ArtifactErrors.elsewhere(owner, uri));
        ArtifactStore others = new ArtifactStore(folder.getParent(), durability, workspace);
        ArtifactStore own = others.below(folder.getFileName().toString());
        return new ArtifactFolder(owner, uri, own, mayWrite);
    }

    /** A folder with one above it, which is its store's root. */
    private Optional<Path> otherFolder(String uri) {
        return root.otherFolder(uri).filter(other -> other.getNameCount() > 1);
    }

    /**
     * Copies a file, or a folder with all that is in it, into the folder {@code artifactPath} of
     * the run's artifacts, under its own name; a folder as {@link #logAll} does.
     *
     * @param artifactPath a folder, made if absent; empty for the root
     */
    public void log(RunId runId, Path file, String artifactPath) {
        if (!Files.exists(file)) {
            throw new JotterException(MISSING, "No file or folder '%s' to log".formatted(file));
        }
        Path last = file.toAbsolutePath().normalize().getFileName();
        if (last == null) {
            throw new JotterException(
                    INVALID,
                    "'%s' has no name to be logged under. Log what is in it".formatted(file));
        }
        String name = last.toString();
        String target = artifactPath.isEmpty() ? name : artifactPath + "/" + name;
        if (Files.isDirectory(file)) {
            run(runId).putAll(target, file);
        } else if (Files.isRegularFile(file)) {
            copy(run(runId), file, target);
        } else {
            throw ArtifactErrors.noPlainFile(file);
        }
    }

    private static void copy(ArtifactFolder artifacts, Path file, String target) {
        try (InputStream content = Files.newInputStream(file)) {
            artifacts.put(target, content);
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", file.toString(), e);
        } catch (UncheckedIOException e) {
            throw ArtifactErrors.failed("read", file.toString(), e.getCause());
        }
    }

    /**
     * Copies what is in a folder, all levels of it, into a folder of the run's artifacts; the
     * workspace's own folder in it is left out. Where one file cannot be read nothing is copied;
     * see {@link ArtifactStore#putAll} for the rest.
     */
    public void logAll(RunId runId, Path folder, String artifactPath) {
        if (!Files.isDirectory(folder)) {
            throw new JotterException(MISSING, "No folder '%s' to log".formatted(folder));
        }
        run(runId).putAll(artifactPath, folder);
    }

    /** Writes a text in UTF-8 as the artifact {@code artifactPath}. */
    public void logText(RunId runId, String text, String artifactPath) {
        logBytes(runId, text.getBytes(StandardCharsets.UTF_8), artifactPath);
    }

    /** Writes bytes as the artifact {@code artifactPath}. */
    public void logBytes(RunId runId, byte[] bytes, String artifactPath) {
        run(runId).put(artifactPath, bytes);
    }

    /**
     * What is directly in a folder of the run's artifacts, by path.
     *
     * @param path empty for the root; a file or nothing gives an empty list
     */
    public List<ArtifactFile> list(RunId runId, String path) {
        return run(runId).list(path);
    }

    /**
     * Where an artifact of the run is, or would be; it need not exist.
     *
     * @throws JotterException INVALID_PATH where the path leads out of the run's artifacts
     */
    public Path path(RunId runId, String artifactPath) {
        return run(runId).path(artifactPath);
    }

    /**
     * Where an artifact of the run is.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public Path file(RunId runId, String artifactPath) {
        return run(runId).existing(artifactPath);
    }

    /**
     * Opens an artifact of the run; to be closed.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public OpenArtifact open(RunId runId, String artifactPath) {
        return run(runId).open(artifactPath);
    }

    /**
     * Deletes a file or folder of an active run's artifacts, {@code ""} for all of them.
     *
     * @throws JotterException MISSING with the nearest path where there is nothing
     */
    public void delete(RunId runId, String artifactPath) {
        run(runId).delete(artifactPath);
    }
}
