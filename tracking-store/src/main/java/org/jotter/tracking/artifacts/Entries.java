package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is done with all that is in a folder. What vanishes meanwhile is passed over. */
final class Entries {

    /** An entry of a folder, and not what it leads to if it is a link. */
    record Entry(Path name, BasicFileAttributes attributes) {
        boolean isFolder() {
            return attributes.isDirectory() && !attributes.isOther();
        }

        boolean isFile() {
            return attributes.isRegularFile();
        }

        long modifiedMillis() {
            return attributes.lastModifiedTime().toMillis();
        }
    }

    private Entries() {}

    /** Everything directly in a folder, links and devices too, by name. */
    static List<Entry> of(Folder folder) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path name : folder.names()) {
            try {
                entries.add(new Entry(name, folder.attributes(name)));
            } catch (NoSuchFileException vanished) {
                // somebody deleted it since
            }
        }
        entries.sort(Comparator.comparing(entry -> entry.name().toString()));
        return entries;
    }

    static FolderUsage usage(Folder parent, Entry entry) throws IOException {
        if (!entry.isFolder()) {
            long bytes = entry.isFile() ? entry.attributes().size() : 0;
            return new FolderUsage(1, bytes, entry.modifiedMillis());
        }
        FolderUsage sum = new FolderUsage(0, 0, entry.modifiedMillis());
        try (Folder folder = parent.folder(entry.name())) {
            for (Entry child : of(folder)) {
                sum = sum.plus(usage(folder, child));
            }
        } catch (NoSuchFileException vanished) {
            // what there was is counted
        }
        return sum;
    }

    /** Deletes an entry with all that is in it; a link, never what it leads to. */
    static void delete(Folder parent, Entry entry) throws IOException {
        try {
            if (entry.isFolder()) {
                try (Folder folder = parent.folder(entry.name())) {
                    for (Entry child : of(folder)) {
                        delete(folder, child);
                    }
                }
                parent.deleteFolder(entry.name());
            } else {
                parent.deleteFile(entry.name());
            }
        } catch (NoSuchFileException vanished) {
            // somebody else deleted it
        }
    }
}
