package org.jotter.tracking.artifacts;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.errors.JotterException;

/**
 * The artifacts of one run or model. Its paths begin at its own root, are parted by {@code /} and
 * cannot leave it, as {@link ArtifactStore} says. Safe for all threads.
 */
public final class ArtifactFolder {

    private final String owner;
    private final String uri;
    private final ArtifactStore store;
    private final Runnable mayWrite;

    /**
     * @param owner who has it, to begin a sentence: {@code Run 12ab...}
     * @param store seen from the folder itself
     * @param mayWrite throws where it may not
     */
    ArtifactFolder(String owner, String uri, ArtifactStore store, Runnable mayWrite) {
        this.owner = owner;
        this.uri = uri;
        this.store = store;
        this.mayWrite = mayWrite;
    }

    /** The artifact URI, as this door shows it. */
    public String uri() {
        return uri;
    }

    /** A folder in it as a folder of its own. */
    ArtifactFolder below(String newOwner, String path) {
        return new ArtifactFolder(newOwner, uri + "/" + path, store.below(path), mayWrite);
    }

    /**
     * A path as this folder reads it: without empty names, {@code .} and a slash at the end.
     *
     * @throws JotterException INVALID_PATH where it could lead out
     */
    public static String normal(String path) {
        return ArtifactPath.parse(path).toString();
    }

    /** Whether a file or folder directly in one can have that name. */
    public static boolean isName(String name) {
        try {
            return normal(name).equals(name) && !name.isEmpty() && name.indexOf('/') < 0;
        } catch (JotterException noPath) {
            return false;
        }
    }

    /** What is directly in a folder, by path; empty for a file or nothing. */
    public List<ArtifactFile> list(String path) {
        return store.list(path);
    }

    /** At most {@code limit} of all that is below a folder, each folder before what is in it. */
    public List<ArtifactFile> tree(String path, int limit) {
        return store.tree(path, limit);
    }

    /** The file or folder of that path; empty where there is nothing. */
    public Optional<ArtifactFile> find(String path) {
        return store.find(path);
    }

    /** How much a file or folder holds. */
    public FolderUsage usage(String path) {
        return store.usage(path);
    }

    /**
     * Opens a file; to be closed.
     *
     * @throws JotterException MISSING with the nearest path where there is none, INVALID where it
     *     is a folder
     */
    public OpenArtifact open(String path) {
        return store.open(owner, path);
    }

    /** Writes a file of all that the stream gives, as {@link ArtifactStore#put}. */
    public void put(String path, InputStream content) {
        mayWrite.run();
        store.put(path, content);
    }

    /** Writes a file. */
    public void put(String path, byte[] content) {
        put(path, new ByteArrayInputStream(content));
    }

    /** Copies a folder with all the files in it, as {@link ArtifactStore#putAll}. */
    public void putAll(String path, Path folder) {
        mayWrite.run();
        store.putAll(path, folder);
    }

    /**
     * Deletes a file, or a folder with all that is in it; {@code ""} for everything.
     *
     * @throws JotterException MISSING with the nearest path where there is nothing
     */
    public void delete(String path) {
        mayWrite.run();
        if (!store.delete(path) && !ArtifactPath.parse(path).isTop()) {
            throw store.missing(owner, path);
        }
    }

    /** Where a file or folder is, or would be, on this machine. */
    public Path path(String path) {
        return store.path(path);
    }

    /**
     * Where a file or folder is on this machine.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public Path existing(String path) {
        if (find(path).isEmpty()) {
            throw store.missing(owner, path);
        }
        return path(path);
    }
}
