package org.jotter.tracking.artifacts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder known by its path, for systems that cannot hold one open. Every name on the way from the
 * root is looked at before each step, and after a file was opened once more; a link that takes a
 * folder's place between that look and a write is not seen.
 */
record CheckedFolder(Path root, Path path) implements Folder {

    static Folder open(Path root) throws IOException {
        Path real = root.toRealPath();
        return new CheckedFolder(real, real).checked();
    }

    @Override
    public Folder folder(Path name) throws IOException {
        return new CheckedFolder(root, path.resolve(name).normalize()).checked();
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        checked();
        SeekableByteChannel channel =
                Files.newByteChannel(path.resolve(name), Set.of(READ, NOFOLLOW_LINKS));
        try {
            checked();
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return attributesOf(checked().path.resolve(name));
    }

    @Override
    public List<Path> names() throws IOException {
        List<Path> names = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(checked().path)) {
            entries.forEach(entry -> names.add(entry.getFileName()));
        }
        return names;
    }

    @Override
    public void move(Path name, Folder target, Path newName) throws IOException {
        CheckedFolder into = ((CheckedFolder) target).checked();
        Files.move(checked().path.resolve(name), into.path.resolve(newName), ATOMIC_MOVE);
    }

    @Override
    public void deleteFile(Path name) throws IOException {
        Files.delete(checked().path.resolve(name));
    }

    @Override
    public void deleteFolder(Path name) throws IOException {
        Files.delete(checked().path.resolve(name));
    }

    @Override
    public void close() {
        // nothing is held
    }

    private CheckedFolder checked() throws IOException {
        for (Path folder = path; !folder.equals(root); folder = folder.getParent()) {
            BasicFileAttributes attributes = attributesOf(folder);
            // a Windows junction is a directory and something else at once
            if (!attributes.isDirectory() || attributes.isOther()) {
                throw new NotDirectoryException(folder.toString());
            }
        }
        return this;
    }

    private static BasicFileAttributes attributesOf(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, NOFOLLOW_LINKS);
    }
}
