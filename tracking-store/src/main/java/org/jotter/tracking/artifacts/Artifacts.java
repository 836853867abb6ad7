package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.jotter.tracking.runs.RunErrors;
import org.jotter.tracking.runs.Runs;

/**
 * The files of runs. A path among them is parted by {@code /}; one that would lead out of the run's
 * folder is refused. A file appears whole or not at all. Safe for all threads.
 */
public final class Artifacts {

    /** What puts an artifact's bytes into a new file. */
    @FunctionalInterface
    private interface Writer {
        void write(Path temporary) throws IOException;
    }

    private final WorkspaceFolder workspace;
    private final ArtifactRoot root;
    private final Runs runs;

    public Artifacts(WorkspaceFolder workspace, ArtifactRoot root, Runs runs) {
        this.workspace = workspace;
        this.root = root;
        this.runs = runs;
    }

    /**
     * Copies a file, or a folder with all that is in it, into the folder {@code artifactPath} of
     * the run's artifacts, under its own name.
     *
     * @param artifactPath a folder, made if absent; empty for the root
     */
    public void log(RunId runId, Path file, String artifactPath) {
        if (!Files.exists(file)) {
            throw new JotterException(MISSING, "No file or folder '%s' to log".formatted(file));
        }
        String name = file.toAbsolutePath().normalize().getFileName().toString();
        copyAll(runId, file, artifactPath.isEmpty() ? name : artifactPath + "/" + name);
    }

    /** Copies what is in a folder, all levels of it, into a folder of the run's artifacts. */
    public void logAll(RunId runId, Path folder, String artifactPath) {
        if (!Files.isDirectory(folder)) {
            throw new JotterException(MISSING, "No folder '%s' to log".formatted(folder));
        }
        copyAll(runId, folder, artifactPath);
    }

    /** Writes a text in UTF-8 as the artifact {@code artifactPath}. */
    public void logText(RunId runId, String text, String artifactPath) {
        put(
                writable(runId, artifactPath),
                artifactPath,
                temporary -> Files.writeString(temporary, text));
    }

    /** Writes bytes as the artifact {@code artifactPath}. */
    public void logBytes(RunId runId, byte[] bytes, String artifactPath) {
        put(
                writable(runId, artifactPath),
                artifactPath,
                temporary -> Files.write(temporary, bytes));
    }

    /**
     * What is directly in a folder of the run's artifacts, by path.
     *
     * @param path empty for the root; a file or nothing gives an empty list
     */
    public List<ArtifactFile> list(RunId runId, String path) {
        Path folder = path(runId, path);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        Path top = folder(runs.get(runId));
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().map(entry -> artifact(top, entry)).toList();
        } catch (IOException e) {
            throw failed("read", path, e);
        }
    }

    /**
     * Where an artifact of the run is, or would be; it need not exist.
     *
     * @throws JotterException INVALID where the path leads out of the run's artifacts
     */
    public Path path(RunId runId, String artifactPath) {
        return ArtifactPath.confine(folder(runs.get(runId)), artifactPath);
    }

    /**
     * Where an artifact of the run is.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public Path file(RunId runId, String artifactPath) {
        Path file = path(runId, artifactPath);
        if (!Files.exists(file)) {
            throw new JotterException(
                    MISSING,
                    "Run %s has no artifact '%s'.%s"
                            .formatted(
                                    runId,
                                    artifactPath,
                                    Names.didYouMean(artifactPath, allPaths(runId))));
        }
        return file;
    }

    private Path folder(Run run) {
        return root.folder(run.info().experimentId(), run.runId());
    }

    private Path writable(RunId runId, String artifactPath) {
        Run run = runs.get(runId);
        if (run.info().lifecycleStage() != LifecycleStage.ACTIVE) {
            throw RunErrors.notActive(runId);
        }
        return ArtifactPath.confine(folder(run), artifactPath);
    }

    private void copyAll(RunId runId, Path source, String artifactPath) {
        Path target = writable(runId, artifactPath);
        try (Stream<Path> files = Files.walk(source)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String below = source.relativize(file).toString();
                put(
                        below.isEmpty() ? target : target.resolve(below),
                        artifactPath,
                        temporary ->
                                Files.copy(file, temporary, StandardCopyOption.REPLACE_EXISTING));
            }
        } catch (IOException e) {
            throw failed("read", source.toString(), e);
        }
    }

    private void put(Path target, String artifactPath, Writer writer) {
        if (Files.isDirectory(target)) {
            throw new JotterException(
                    INVALID, "Artifact '%s' is a folder already".formatted(artifactPath));
        }
        try {
            Files.createDirectories(workspace.tmp());
            Files.createDirectories(target.getParent());
            Path temporary = Files.createTempFile(workspace.tmp(), "artifact", "");
            try {
                writer.write(temporary);
                Files.move(
                        temporary,
                        target,
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw failed("written", artifactPath, e);
        }
    }

    private List<String> allPaths(RunId runId) {
        List<String> paths = new ArrayList<>();
        for (ArtifactFile entry : list(runId, "")) {
            collect(runId, entry, paths);
        }
        return paths;
    }

    private void collect(RunId runId, ArtifactFile entry, List<String> paths) {
        paths.add(entry.path());
        if (entry.isDir()) {
            list(runId, entry.path()).forEach(below -> collect(runId, below, paths));
        }
    }

    private static ArtifactFile artifact(Path top, Path entry) {
        boolean folder = Files.isDirectory(entry);
        String path = top.relativize(entry).toString().replace('\\', '/');
        return new ArtifactFile(path, folder, folder ? 0 : entry.toFile().length());
    }

    private static JotterException failed(String verb, String path, IOException cause) {
        return new JotterException(
                DENIED, "'%s' cannot be %s: %s".formatted(path, verb, cause.getMessage()), cause);
    }
}
