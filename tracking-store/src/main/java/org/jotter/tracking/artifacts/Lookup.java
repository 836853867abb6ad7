package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.artifacts.Entries.Entry;

/** What is at a path of a store. Links and devices are not there. */
final class Lookup {

    private Lookup() {}

    /** What is directly in a folder, by path; empty for a file or nothing. */
    static List<ArtifactFile> files(Folder root, ArtifactPath path) throws IOException {
        Optional<Folder> found = Way.find(root, path);
        if (found.isEmpty()) {
            return List.of();
        }
        try (Folder folder = found.get()) {
            return files(path, Entries.of(folder));
        }
    }

    private static List<ArtifactFile> files(ArtifactPath path, List<Entry> entries) {
        boolean atRoot = path.names().isEmpty();
        return entries.stream()
                .filter(entry -> entry.isFolder() || entry.isFile())
                .filter(entry -> !atRoot || !Incoming.isReserved(entry.name().toString()))
                .map(entry -> file(path.child(entry.name().toString()), entry))
                .toList();
    }

    private static ArtifactFile file(ArtifactPath path, Entry entry) {
        long size = entry.isFolder() ? 0 : entry.attributes().size();
        return new ArtifactFile(path.toString(), entry.isFolder(), size);
    }

    /** Adds all that is below a folder, until there are {@code limit}. */
    static List<ArtifactFile> collect(
            Folder root, ArtifactPath path, int limit, List<ArtifactFile> tree) throws IOException {
        for (ArtifactFile file : files(root, path)) {
            if (tree.size() == limit) {
                return tree;
            }
            tree.add(file);
            if (file.isDir()) {
                collect(root, path.child(file.name()), limit, tree);
            }
        }
        return tree;
    }

    static Optional<ArtifactFile> file(Folder root, ArtifactPath path) throws IOException {
        return entry(root, path).map(entry -> file(path, entry));
    }

    /** A link is refused. */
    static Optional<Entry> entry(Folder root, ArtifactPath path) throws IOException {
        Optional<Folder> found = Way.find(root, path.parent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Folder parent = found.get()) {
            Path name = Path.of(path.name());
            return Way.attributes(parent, name)
                    .map(attributes -> new Entry(name, refuseLink(attributes, path)))
                    .filter(entry -> entry.isFolder() || entry.isFile());
        }
    }

    private static BasicFileAttributes refuseLink(BasicFileAttributes found, ArtifactPath path) {
        if (found.isSymbolicLink()) {
            throw ArtifactErrors.invalidPath(path.toString());
        }
        return found;
    }

    /** Opens a file; empty where there is none. */
    static Optional<OpenArtifact> open(Folder root, ArtifactPath path) throws IOException {
        Optional<Folder> found = Way.find(root, path.parent());
        if (found.isEmpty()) {
            return Optional.empty();
        }
        try (Folder parent = found.get()) {
            Path name = Path.of(path.name());
            Entry entry = new Entry(name, parent.attributes(name));
            if (!entry.isFile()) {
                return Optional.empty();
            }
            SeekableByteChannel channel = parent.read(name);
            return Optional.of(new OpenArtifact(path.toString(), entry.modifiedMillis(), channel));
        } catch (NoSuchFileException vanished) {
            return Optional.empty();
        }
    }

    static FolderUsage usage(Folder root, ArtifactPath path) throws IOException {
        Optional<Folder> found = Way.find(root, path.parent());
        if (found.isEmpty()) {
            return FolderUsage.NOTHING;
        }
        try (Folder parent = found.get()) {
            Path name = Path.of(path.name());
            return Entries.usage(
                    parent, new Entry(name, refuseLink(parent.attributes(name), path)));
        }
    }
}
