package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tracking.artifacts.ArtifactErrors;
import org.jotter.tracking.artifacts.ArtifactPath;
import org.jotter.tracking.errors.JotterException;

/** The files in a folder, all levels of it, by the paths that they get as artifacts. */
final class FolderFiles extends SimpleFileVisitor<Path> {

    private final Path root;
    private final Path leftOut;
    private final Map<String, Path> found = new TreeMap<>();

    private FolderFiles(Path root, Path leftOut) {
        this.root = root;
        this.leftOut = leftOut;
    }

    /**
     * Finds them all before any is sent.
     *
     * @param workspace the folder of the workspace, which is left out
     * @throws JotterException where a name can be no artifact's, or a file cannot be read
     */
    static Map<String, Path> of(Path folder, Path workspace) {
        try {
            Path root = folder.toRealPath(); // a link itself would be walked as a file
            Path own = Files.exists(workspace) ? workspace.toRealPath() : workspace;
            if (own.equals(root)) {
                throw ownFolder(folder);
            }
            FolderFiles files = new FolderFiles(root, own);
            Files.walkFileTree(root, files);
            return files.found;
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", folder.toString(), e);
        }
    }

    private static JotterException ownFolder(Path folder) {
        return new JotterException(
                INVALID,
                "'%s' is the workspace's own folder. Log a folder in it or beside it"
                        .formatted(folder));
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of)
            throws IOException {
        return folder.toRealPath().equals(leftOut)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
    }

    /** Follows a link to a file; one to a folder, and what is no file, is left out. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes of) {
        if (Files.isRegularFile(file)) {
            if (!Files.isReadable(file)) {
                throw ArtifactErrors.failed(
                        "read", file.toString(), new IOException("it is not readable"));
            }
            String name = root.relativize(file).toString().replace(File.separatorChar, '/');
            found.put(ArtifactPath.normal(name), file);
        }
        return FileVisitResult.CONTINUE;
    }
}
