package org.jotter.tracking.artifacts;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * One folder of a store, reached name by name from the root without following a symbolic link. The
 * names that its methods take are single names, without a separator. Used by one thread.
 */
sealed interface Folder extends Closeable permits HeldFolder, CheckedFolder {

    /** Opens a store's root, which may itself be reached over links. */
    @FunctionalInterface
    interface Opener {
        Folder open(Path root) throws IOException;
    }

    /** The surest way that the system has: held open on Linux, checked on others. */
    @SuppressWarnings("StreamResourceLeak") // what is given back closes it
    static Folder open(Path root) throws IOException {
        DirectoryStream<Path> stream = Files.newDirectoryStream(root);
        if (stream instanceof SecureDirectoryStream<Path> held) {
            return new HeldFolder(held);
        }
        stream.close();
        return CheckedFolder.open(root);
    }

    /** A folder in this one; a link is none. */
    Folder folder(Path name) throws IOException;

    /** A file in this folder, to be read; a link is none. */
    SeekableByteChannel read(Path name) throws IOException;

    /** Of the entry itself, where it is a link too. */
    BasicFileAttributes attributes(Path name) throws IOException;

    List<Path> names() throws IOException;

    /** Moves an entry in one step; a file or an empty folder of that name is replaced. */
    void move(Path name, Folder target, Path newName) throws IOException;

    /** Deletes a file, or a link, never what it leads to. */
    void deleteFile(Path name) throws IOException;

    /** Deletes an empty folder. */
    void deleteFolder(Path name) throws IOException;
}
