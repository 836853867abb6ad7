package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * The files below one folder. Safe for all threads, and for several processes on one folder.
 *
 * <p>No path leads out: it is refused (INVALID_PATH) where it is absolute or holds {@code ..}, as
 * Linux or Windows read it, as it stands or percent-decoded until stable. Below the folder no
 * symbolic link that is there when a call begins is followed, listed or written through. On Linux
 * that holds for links that appear during the call too, since every step happens in a folder that
 * is held open. Elsewhere the way is looked at before and after each step: a link that comes and
 * goes between two looks may be followed, by reads as by writes.
 *
 * <p>A file appears whole or not at all, and a deleted folder vanishes at once. What has returned
 * survives the death of the process; with {@link Db.Durability#FULL} a power cut too.
 */
public final class ArtifactStore {

    /** A step that needs the store's folder, open. */
    @FunctionalInterface
    private interface Step<T> {
        T take(Folder root) throws IOException;
    }

    /** What puts bytes into a new file or folder. */
    @FunctionalInterface
    private interface Writer {
        void write(Path waiting) throws IOException;
    }

    private final Path path;
    private final ArtifactPath top;
    private final Disk disk;
    private final Folder.Opener opener;
    private final Incoming incoming;
    private final WaitingRoom waitingRoom;

    /** The store of what is below {@code root}, which is made by the first write. */
    public ArtifactStore(Path root, Db.Durability durability) {
        this(root, durability, Set.of(), Folder::open);
    }

    /**
     * The same.
     *
     * @param workspace the folder of the workspace, which is not copied into it
     */
    public ArtifactStore(Path root, Db.Durability durability, Path workspace) {
        this(root, durability, Set.of(workspace), Folder::open);
    }

    ArtifactStore(Path root, Db.Durability durability, Folder.Opener opener) {
        this(root, durability, Set.of(), opener);
    }

    private ArtifactStore(
            Path root, Db.Durability durability, Set<Path> more, Folder.Opener opener) {
        this.path = root.toAbsolutePath().normalize();
        this.top = new ArtifactPath(List.of(), 0);
        this.opener = opener;
        this.incoming = new Incoming(path);
        this.waitingRoom = new WaitingRoom(path, opener);
        Set<Path> own = new HashSet<>(more);
        own.add(path.resolve(Incoming.NAME));
        this.disk = new Disk(durability, own);
    }

    private ArtifactStore(
            Path path, ArtifactPath top, Disk disk, Folder.Opener opener, Incoming incoming) {
        this.path = path;
        this.top = top;
        this.disk = disk;
        this.opener = opener;
        this.incoming = incoming;
        this.waitingRoom = new WaitingRoom(path, opener);
    }

    /** The same store seen from a folder in it, which need not exist: no path leads out of that. */
    public ArtifactStore below(String folderPath) {
        return new ArtifactStore(path, parse(folderPath), disk, opener, incoming);
    }

    public Path root() {
        return path;
    }

    /** What is directly in a folder, by path; empty for a file or nothing. */
    public List<ArtifactFile> list(String folderPath) {
        ArtifactPath parsed = parse(folderPath);
        return read(parsed, List.of(), root -> Lookup.files(root, parsed));
    }

    /** At most {@code limit} of all that is below a folder, each folder before what is in it. */
    public List<ArtifactFile> tree(String folderPath, int limit) {
        ArtifactPath parsed = parse(folderPath);
        List<ArtifactFile> tree = new ArrayList<>();
        return read(parsed, tree, root -> Lookup.collect(root, parsed, limit, tree));
    }

    /** The file or folder of that path; empty where there is nothing. */
    public Optional<ArtifactFile> find(String artifactPath) {
        ArtifactPath parsed = parse(artifactPath);
        return parsed.isTop()
                ? Optional.of(new ArtifactFile("", true, 0))
                : read(parsed, Optional.empty(), root -> Lookup.file(root, parsed));
    }

    /** How much a file or folder holds, nothing where there is none. */
    public FolderUsage usage(String artifactPath) {
        ArtifactPath parsed = parse(artifactPath);
        return read(parsed, FolderUsage.NOTHING, root -> Lookup.usage(root, parsed));
    }

    /**
     * Where a file or folder is, or would be. It was confined when it was asked for; what becomes
     * of the path later is the caller's care.
     */
    public Path path(String artifactPath) {
        ArtifactPath parsed = parse(artifactPath);
        read(parsed, Optional.empty(), root -> Lookup.entry(root, parsed));
        return path.resolve(parsed.fromRoot());
    }

    /**
     * Opens a file; to be closed.
     *
     * @throws JotterException MISSING with the nearest path where there is none, INVALID where it
     *     is a folder
     */
    public OpenArtifact open(String artifactPath) {
        return open("The artifact store", artifactPath);
    }

    /**
     * @param owner begins the sentence that says what is missing
     */
    OpenArtifact open(String owner, String artifactPath) {
        ArtifactPath parsed = parse(artifactPath);
        if (find(artifactPath).filter(ArtifactFile::isDir).isPresent()) {
            throw ArtifactErrors.notAFile(artifactPath);
        }
        return read(parsed, Optional.<OpenArtifact>empty(), root -> Lookup.open(root, parsed))
                .orElseThrow(() -> missing(owner, artifactPath));
    }

    JotterException missing(String owner, String artifactPath) {
        List<String> known = tree("", 1000).stream().map(ArtifactFile::path).toList();
        return ArtifactErrors.noArtifact(owner, artifactPath, known);
    }

    /**
     * Writes a file of all that the stream gives, in place of one that is there. The stream is read
     * to its end and not closed; where it fails, nothing changes.
     *
     * @throws JotterException INVALID where a folder has that path, or a file that of a folder
     *     above; DENIED where the disk refuses
     * @throws UncheckedIOException where the stream fails
     */
    public void put(String artifactPath, InputStream content) {
        ArtifactPath parsed = parse(artifactPath);
        if (parsed.isTop()) {
            throw ArtifactErrors.invalidPath(artifactPath);
        }
        write(parsed, waiting -> disk.write(waiting, content));
    }

    /**
     * Copies a folder with all the files in it. They are all copied before any is put in its place:
     * where one cannot be read, or the disk is full, nothing changes. A folder that is new appears
     * at once, whole; in one that is there already the files appear one after the other, and the
     * death of the process may part them. The workspace's own folder in it is left out.
     *
     * @throws JotterException INVALID where it is the workspace's own folder
     */
    public void putAll(String artifactPath, Path folder) {
        write(belowRoot(artifactPath), waiting -> disk.copy(folder, waiting));
    }

    private void write(ArtifactPath target, Writer writer) {
        try {
            Path waiting = incoming.folder().resolve(Incoming.newName());
            try {
                writer.write(waiting);
                sweep(waiting);
                place(waiting.getFileName(), target);
            } finally {
                waitingRoom.discard(waiting.getFileName());
            }
        } catch (NotDirectoryException e) {
            throw ArtifactErrors.isFile(e.getFile());
        } catch (IOException e) {
            throw ArtifactErrors.failed("written", target.toString(), e);
        }
    }

    private void place(Path waiting, ArtifactPath target) throws IOException {
        try (Folder root = opener.open(path);
                Folder from = root.folder(Path.of(Incoming.NAME))) {
            new Placing(path, root, from, disk).place(waiting, target);
        }
    }

    /**
     * Deletes a file, or a folder with all that is in it; a link in it, never what that leads to.
     *
     * @return false where there was nothing
     */
    public boolean delete(String artifactPath) {
        ArtifactPath parsed = belowRoot(artifactPath);
        if (read(parsed, Optional.empty(), root -> Lookup.entry(root, parsed)).isEmpty()) {
            return false;
        }
        try {
            Path doomed = incoming.folder().resolve(Incoming.newName()).getFileName();
            boolean moved = takeAway(parsed, doomed);
            waitingRoom.discard(doomed);
            return moved;
        } catch (IOException e) {
            throw ArtifactErrors.failed("deleted", artifactPath, e);
        }
    }

    /** It vanishes in one step, and is deleted for good where nobody looks. */
    private boolean takeAway(ArtifactPath doomed, Path newName) throws IOException {
        try (Folder root = opener.open(path);
                Folder to = root.folder(Path.of(Incoming.NAME))) {
            Optional<Folder> found = Way.find(root, doomed.parent());
            if (found.isEmpty()) {
                return false;
            }
            try (Folder parent = found.get()) {
                parent.move(Path.of(doomed.name()), to, newName);
            }
            disk.syncFolder(path.resolve(doomed.parent().fromRoot()));
            return true;
        } catch (NoSuchFileException vanished) {
            return false;
        }
    }

    /**
     * What processes that are gone left half written or half deleted, by name, with what it holds.
     *
     * @param changedBeforeMillis what changed later is left out: a process may be one of another
     *     machine that shares the folder
     */
    public Map<String, FolderUsage> abandoned(long changedBeforeMillis) {
        try {
            return waitingRoom.abandoned(changedBeforeMillis);
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", Incoming.NAME, e);
        }
    }

    /** Deletes one of those for good. */
    public void deleteAbandoned(String name) {
        try {
            if (Incoming.isOfDeadProcess(name)) {
                waitingRoom.discard(Path.of(name));
            }
        } catch (IOException e) {
            throw ArtifactErrors.failed("deleted", Incoming.NAME + "/" + name, e);
        }
    }

    /** Once in the store's life, after its first write; that tells what time it is on the disk. */
    private void sweep(Path waiting) throws IOException {
        if (Files.exists(waiting) && incoming.isFirstUse()) {
            long now = Files.getLastModifiedTime(waiting).toMillis();
            abandoned(now - Incoming.SURELY_ABANDONED.toMillis())
                    .keySet()
                    .forEach(this::deleteAbandoned);
        }
    }

    private ArtifactPath parse(String artifactPath) {
        ArtifactPath parsed = ArtifactPath.parse(artifactPath).below(top);
        if (!parsed.names().isEmpty() && Incoming.isReserved(parsed.names().get(0))) {
            throw ArtifactErrors.invalidPath(artifactPath);
        }
        return parsed;
    }

    /** The store's own root cannot be replaced or deleted; a folder that one sees it from can. */
    private ArtifactPath belowRoot(String artifactPath) {
        ArtifactPath parsed = parse(artifactPath);
        if (parsed.names().isEmpty()) {
            throw ArtifactErrors.invalidPath(artifactPath);
        }
        return parsed;
    }

    private <T> T read(ArtifactPath artifactPath, T nothing, Step<T> step) {
        try (Folder root = opener.open(path)) {
            return step.take(root);
        } catch (NoSuchFileException noRootYet) {
            return nothing;
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", artifactPath.toString(), e);
        }
    }
}
