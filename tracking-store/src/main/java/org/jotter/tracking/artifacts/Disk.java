package org.jotter.tracking.artifacts;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jotter.tracking.db.Db;

/**
 * Writes new files, as surely as the store wants it: with {@link Db.Durability#FULL} their bytes
 * and names are on the disk itself when a method returns.
 */
record Disk(Db.Durability durability) {

    private static final int BUFFER = 64 * 1024;

    /** Writes all of a stream into a new file. */
    void write(Path file, InputStream content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[BUFFER];
            for (int read = content.read(bytes); read >= 0; read = content.read(bytes)) {
                ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, read);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            if (isFull()) {
                channel.force(true);
            }
        }
    }

    /**
     * Copies a folder with the files in it, and those that its links lead to, into a new one. A
     * name that no artifact can have is refused.
     */
    void copy(Path folder, Path copy) throws IOException {
        Files.walkFileTree(
                folder,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes of)
                            throws IOException {
                        Files.createDirectory(target(dir));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes of)
                            throws IOException {
                        if (Files.isRegularFile(file)) {
                            try (InputStream content = Files.newInputStream(file)) {
                                write(target(file), content);
                            }
                        }
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(Path dir, IOException failure)
                            throws IOException {
                        syncFolder(target(dir));
                        return super.postVisitDirectory(dir, failure);
                    }

                    private Path target(Path source) {
                        String below = folder.relativize(source).toString();
                        ArtifactPath.parse(below.replace(File.separatorChar, '/'));
                        return copy.resolve(below);
                    }
                });
    }

    /** Puts a folder's new names on the disk; Windows does so by itself. */
    void syncFolder(Path folder) throws IOException {
        if (isFull() && folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    private boolean isFull() {
        return durability == Db.Durability.FULL;
    }
}
