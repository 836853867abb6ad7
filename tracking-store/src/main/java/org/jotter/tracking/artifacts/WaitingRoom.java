package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jotter.tracking.artifacts.Entries.Entry;

/** What waits in a store's folder {@link Incoming}: looked at and thrown away by its name there. */
record WaitingRoom(Path root, Folder.Opener opener) {

    /** Throws a file or folder away with all that is in it; nothing is no mistake. */
    void discard(Path name) throws IOException {
        try (Folder folder = opener.open(root);
                Folder waiting = folder.folder(Path.of(Incoming.NAME))) {
            Optional<BasicFileAttributes> left = Way.attributes(waiting, name);
            if (left.isPresent()) {
                Entries.delete(waiting, new Entry(name, left.get()));
            }
        }
    }

    /** What dead processes left, by name, with what it holds. */
    Map<String, FolderUsage> abandoned(long changedBeforeMillis) throws IOException {
        Map<String, FolderUsage> found = new TreeMap<>();
        try (Folder folder = opener.open(root);
                Folder waiting = folder.folder(Path.of(Incoming.NAME))) {
            for (Entry entry : Incoming.abandoned(waiting, changedBeforeMillis)) {
                found.put(entry.name().toString(), Entries.usage(waiting, entry));
            }
        } catch (NoSuchFileException nothingWrittenYet) {
            return Map.of();
        }
        return found;
    }
}
