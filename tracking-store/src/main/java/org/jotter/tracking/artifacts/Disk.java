package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Set;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * Writes new files, as surely as the store wants it: with {@link Db.Durability#FULL} their bytes
 * and names are on the disk itself when a method returns.
 *
 * @param ownFolders which are the store's, and never a part of what it is to keep
 */
record Disk(Db.Durability durability, Set<Path> ownFolders) {

    private static final int BUFFER = 64 * 1024;

    Disk {
        ownFolders = Set.copyOf(ownFolders);
    }

    /**
     * Writes all of a stream into a new file.
     *
     * @throws UncheckedIOException where the stream fails, which is no fault of the disk's
     */
    void write(Path file, InputStream content) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            byte[] bytes = new byte[BUFFER];
            for (int read = read(content, bytes); read >= 0; read = read(content, bytes)) {
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

    private static int read(InputStream content, byte[] into) {
        try {
            return content.read(into);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Copies a folder with the files in it, and those that its links lead to, into a new one. The
     * store's own folders in it are left out; a name that no artifact can have is refused.
     *
     * @throws JotterException INVALID where the folder is the store's own
     */
    void copy(Path folder, Path copy) throws IOException {
        Set<Path> own = real(ownFolders);
        Path from = folder.toRealPath(); // a link itself would be walked as a file
        if (own.contains(from)) {
            throw ArtifactErrors.ownFolder(folder);
        }
        Files.walkFileTree(from, new FolderCopy(this, from, copy, own));
    }

    private static Set<Path> real(Set<Path> folders) throws IOException {
        Set<Path> real = new HashSet<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                real.add(folder.toRealPath());
            }
        }
        return real;
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
