package org.jotter.tracking.artifacts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/** Copies what it is walked through into a new folder. */
final class FolderCopy extends SimpleFileVisitor<Path> {

    private final Disk disk;
    private final Path from;
    private final Path to;
    private final Set<Path> leftOut;

    /**
     * @param leftOut folders by their real paths
     */
    FolderCopy(Disk disk, Path from, Path to, Set<Path> leftOut) {
        this.disk = disk;
        this.from = from;
        this.to = to;
        this.leftOut = leftOut;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes of)
            throws IOException {
        if (leftOut.contains(folder.toRealPath())) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectory(target(folder));
        return FileVisitResult.CONTINUE;
    }

    /** Follows a link to a file; one to a folder, and what is no file, is left out. */
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes of) throws IOException {
        if (Files.isRegularFile(file)) {
            copy(file);
        }
        return FileVisitResult.CONTINUE;
    }

    private void copy(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            disk.write(target(file), content);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
        disk.syncFolder(target(folder));
        return super.postVisitDirectory(folder, failure);
    }

    /** Refuses a name that no artifact can have. */
    private Path target(Path source) {
        String below = from.relativize(source).toString();
        ArtifactPath.parse(below.replace(File.separatorChar, '/'));
        return to.resolve(below);
    }
}
