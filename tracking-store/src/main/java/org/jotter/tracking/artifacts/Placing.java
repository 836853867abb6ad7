package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jotter.tracking.artifacts.Entries.Entry;

/**
 * Puts what waits whole in {@link Incoming} in its place, making the folders above it. Every step
 * is a move from one open folder to another, so that no link leads it elsewhere.
 *
 * @param root the store's, open
 * @param incoming the store's, open
 */
record Placing(Path path, Folder root, Folder incoming, Disk disk) {

    /** Two writers may make the same folder at once; the one that loses comes again. */
    private static final int ATTEMPTS = 100;

    void place(Path waiting, ArtifactPath target) throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (Folder parent = make(target.parent())) {
                Path name = Path.of(target.name());
                Entry entry = new Entry(waiting, incoming.attributes(waiting));
                check(incoming, entry, parent, name, target.toString());
                move(incoming, entry, parent, name);
                disk.syncFolder(path.resolve(target.parent().fromRoot()));
                return;
            } catch (NoSuchFileException overtaken) {
                if (attempt == ATTEMPTS || attributes(incoming, waiting).isEmpty()) {
                    throw overtaken;
                }
            }
        }
    }

    private static void check(Folder from, Entry entry, Folder into, Path name, String shown)
            throws IOException {
        Optional<BasicFileAttributes> there = attributes(into, name);
        if (there.isEmpty()) {
            return;
        }
        if (there.get().isSymbolicLink()) {
            throw ArtifactErrors.invalidPath(shown);
        }
        if (entry.isFolder() != there.get().isDirectory()) {
            throw entry.isFolder() ? ArtifactErrors.isFile(shown) : ArtifactErrors.isFolder(shown);
        }
        if (entry.isFolder()) {
            checkAll(from, entry, into, name, shown);
        }
    }

    private static void checkAll(Folder from, Entry entry, Folder into, Path name, String shown)
            throws IOException {
        try (Folder source = from.folder(entry.name());
                Folder target = into.folder(name)) {
            for (Entry child : Entries.of(source)) {
                check(source, child, target, child.name(), shown + "/" + child.name());
            }
        }
    }

    private static void move(Folder from, Entry entry, Folder into, Path name) throws IOException {
        if (!entry.isFolder() || attributes(into, name).isEmpty()) {
            from.move(entry.name(), into, name);
            return;
        }
        try (Folder source = from.folder(entry.name());
                Folder target = into.folder(name)) {
            for (Entry child : Entries.of(source)) {
                move(source, child, target, child.name());
            }
        }
        from.deleteFolder(entry.name());
    }

    /** Opens a folder, made with those above it where they are absent. */
    private Folder make(ArtifactPath target) throws IOException {
        Folder folder = root.folder(Path.of("."));
        Path way = path;
        for (int depth = 0; depth < target.names().size(); depth++) {
            Path name = Path.of(target.names().get(depth));
            try (Folder above = folder) {
                if (attributes(above, name).isEmpty()) {
                    makeFolder(above, name);
                    disk.syncFolder(way);
                }
                folder = Way.step(above, target, depth);
            }
            way = way.resolve(name);
        }
        return folder;
    }

    /** An empty folder is moved in: making it by its path could be led elsewhere by a link. */
    private void makeFolder(Folder above, Path name) throws IOException {
        Path empty = Incoming.newName();
        Files.createDirectory(path.resolve(Incoming.NAME).resolve(empty));
        try {
            incoming.move(empty, above, name);
        } catch (FileSystemException madeMeanwhile) {
            incoming.deleteFolder(empty);
            if (attributes(above, name).isEmpty()) {
                throw madeMeanwhile;
            }
        }
    }

    private static Optional<BasicFileAttributes> attributes(Folder folder, Path name)
            throws IOException {
        return Way.attributes(folder, name);
    }
}
