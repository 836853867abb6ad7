package org.jotter.tracking.artifacts;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.ProcessStamp;
import org.jotter.tracking.artifacts.Entries.Entry;

/**
 * The folder {@code .incoming} below a store's root, closed to other users: what is being written
 * waits in it until it is whole, what is being deleted until it is gone. An entry's name tells
 * which process put it there: {@code <pid>-<start time>-<random>}.
 */
final class Incoming {

    static final String NAME = ".incoming";

    /** Nobody writes that long without the file changing. */
    static final Duration SURELY_ABANDONED = Duration.ofHours(1);

    private static final String PRIVATE = "rwx------";
    private static final Pattern ENTRY = Pattern.compile("(\\d{1,18})-(\\d{1,18})-[0-9a-f-]{36}");

    private final Path root;
    private final AtomicBoolean used = new AtomicBoolean();

    Incoming(Path root) {
        this.root = root;
    }

    /** True the first time that it is asked. */
    boolean isFirstUse() {
        return used.compareAndSet(false, true);
    }

    /** Entries of dead processes that nothing changed in since. */
    static List<Entry> abandoned(Folder incoming, long changedBeforeMillis) throws IOException {
        return Entries.of(incoming).stream()
                .filter(entry -> entry.modifiedMillis() <= changedBeforeMillis)
                .filter(entry -> isOfDeadProcess(entry.name().toString()))
                .toList();
    }

    /** Whether a path that begins with this name could mean the folder, on any file system. */
    static boolean isReserved(String name) {
        String plain = name.replaceAll("[^\\x21-\\x7e]", "").toLowerCase(Locale.ROOT);
        return plain.startsWith(NAME);
    }

    /** Whether the process that made the entry is gone; false for a name of another kind. */
    static boolean isOfDeadProcess(String entry) {
        Matcher matcher = ENTRY.matcher(entry);
        return matcher.matches()
                && !new ProcessStamp(
                                Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)))
                        .isLive();
    }

    static Path newName() {
        ProcessStamp self = ProcessStamp.current();
        return Path.of("%d-%d-%s".formatted(self.pid(), self.startTimeMillis(), UUID.randomUUID()));
    }

    /** The folder, made with the root if absent, and closed to others. */
    Path folder() throws IOException {
        Files.createDirectories(root);
        Path folder = root.resolve(NAME);
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException madeBefore) {
            if (!Files.isDirectory(folder, NOFOLLOW_LINKS)) {
                throw new NotDirectoryException(folder.toString());
            }
        }
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class, NOFOLLOW_LINKS);
        if (view != null) {
            close(view);
        }
        return folder;
    }

    private static void close(PosixFileAttributeView view) throws IOException {
        if (!PosixFilePermissions.toString(view.readAttributes().permissions()).equals(PRIVATE)) {
            view.setPermissions(PosixFilePermissions.fromString(PRIVATE));
        }
    }
}
