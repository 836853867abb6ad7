package org.jotter.tracking.artifacts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;
import static java.nio.file.StandardOpenOption.READ;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A folder that the system holds open: even where it is moved, or a link takes its place, what is
 * done happens in this very folder.
 */
record HeldFolder(SecureDirectoryStream<Path> stream) implements Folder {

    @Override
    public Folder folder(Path name) throws IOException {
        return new HeldFolder(stream.newDirectoryStream(name, NOFOLLOW_LINKS));
    }

    @Override
    public SeekableByteChannel read(Path name) throws IOException {
        return stream.newByteChannel(name, Set.of(READ, NOFOLLOW_LINKS));
    }

    @Override
    public BasicFileAttributes attributes(Path name) throws IOException {
        return stream.getFileAttributeView(name, BasicFileAttributeView.class, NOFOLLOW_LINKS)
                .readAttributes();
    }

    @Override
    public List<Path> names() throws IOException {
        List<Path> names = new ArrayList<>();
        // a stream gives its entries only once
        try (DirectoryStream<Path> entries = stream.newDirectoryStream(Path.of("."))) {
            entries.forEach(entry -> names.add(entry.getFileName()));
        }
        return names;
    }

    @Override
    public void move(Path name, Folder target, Path newName) throws IOException {
        stream.move(name, ((HeldFolder) target).stream, newName);
    }

    @Override
    public void deleteFile(Path name) throws IOException {
        stream.deleteFile(name);
    }

    @Override
    public void deleteFolder(Path name) throws IOException {
        stream.deleteDirectory(name);
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
