package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.errors.JotterException;

/**
 * The files of runs, logged models and model versions. A path among them is parted by {@code /};
 * one that would lead out of their folder is refused. Safe for all threads.
 */
public interface Artifacts {

    /**
     * The artifacts of a run; a deleted run's can only be read.
     *
     * @throws JotterException MISSING where there is no such run, UNSUPPORTED where its experiment
     *     keeps artifacts in a place that cannot be opened from here
     */
    ArtifactFolder run(RunId runId);

    /** Whether the run's artifacts can be opened from here: {@link #run} does not refuse it. */
    boolean areHere(Run run);

    /**
     * The artifacts of a logged model, a deleted one's too.
     *
     * @throws JotterException MISSING, or UNSUPPORTED as in {@link #run}
     */
    ArtifactFolder loggedModel(String modelId);

    /**
     * The files of a model version: what its source leads to, in a run, a logged model or another
     * version.
     *
     * @throws JotterException MISSING, or UNSUPPORTED as in {@link #run}
     */
    ArtifactFolder modelVersion(String name, int version);

    /**
     * Copies a file, or a folder with all that is in it, into the folder {@code artifactPath} of
     * the run's artifacts, under its own name; a folder as {@link #logAll} does.
     *
     * @param artifactPath a folder, made if absent; empty for the root
     */
    default void log(RunId runId, Path file, String artifactPath) {
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
        } else {
            run(runId).putFile(target, file);
        }
    }

    /**
     * Copies what is in a folder, all levels of it, into a folder of the run's artifacts; the
     * workspace's own folder in it is left out. Where one file cannot be read nothing is copied.
     */
    default void logAll(RunId runId, Path folder, String artifactPath) {
        if (!Files.isDirectory(folder)) {
            throw new JotterException(MISSING, "No folder '%s' to log".formatted(folder));
        }
        run(runId).putAll(artifactPath, folder);
    }

    /** Writes a text in UTF-8 as the artifact {@code artifactPath}. */
    default void logText(RunId runId, String text, String artifactPath) {
        logBytes(runId, text.getBytes(StandardCharsets.UTF_8), artifactPath);
    }

    /** Writes bytes as the artifact {@code artifactPath}. */
    default void logBytes(RunId runId, byte[] bytes, String artifactPath) {
        run(runId).put(artifactPath, bytes);
    }

    /**
     * What is directly in a folder of the run's artifacts, by path.
     *
     * @param path empty for the root; a file or nothing gives an empty list
     */
    default List<ArtifactFile> list(RunId runId, String path) {
        return run(runId).list(path);
    }

    /**
     * An artifact of the run on this machine, as {@link ArtifactFolder#download}.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    default Path download(RunId runId, String artifactPath) {
        return run(runId).download(artifactPath);
    }

    /**
     * Deletes a file or folder of an active run's artifacts, {@code ""} for all of them.
     *
     * @throws JotterException MISSING with the nearest path where there is nothing
     */
    default void delete(RunId runId, String artifactPath) {
        run(runId).delete(artifactPath);
    }
}
