package org.jotter.tracking;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.errors.JotterException;

/**
 * The artifacts of one run or model. Its paths begin at its own root, are parted by {@code /} and
 * cannot leave it. A file appears whole or not at all. Safe for all threads.
 */
public interface ArtifactFolder {

    /** The artifact URI. */
    String uri();

    /** What is directly in a folder, by path; empty for a file or nothing. */
    List<ArtifactFile> list(String path);

    /** At most {@code limit} of all that is below a folder, each folder before what is in it. */
    default List<ArtifactFile> tree(String path, int limit) {
        List<ArtifactFile> found = new ArrayList<>();
        for (ArtifactFile file : list(path)) {
            if (found.size() == limit) {
                break;
            }
            found.add(file);
            if (file.isDir()) {
                found.addAll(tree(file.path(), limit - found.size()));
            }
        }
        return found;
    }

    /** The file or folder of that path; empty where there is nothing. */
    Optional<ArtifactFile> find(String path);

    /** Writes a file of all that the stream gives; one of that path is replaced. */
    void put(String path, InputStream content);

    /** Writes a file. */
    default void put(String path, byte[] content) {
        put(path, new ByteArrayInputStream(content));
    }

    /**
     * Copies a file.
     *
     * @throws JotterException INVALID for a device or a pipe, which may have no end
     */
    void putFile(String path, Path file);

    /** Copies a folder with all the files in it, all levels of it. */
    void putAll(String path, Path folder);

    /**
     * Deletes a file, or a folder with all that is in it; {@code ""} for everything.
     *
     * @throws JotterException MISSING with the nearest path where there is nothing
     */
    void delete(String path);

    /**
     * A file or folder on this machine, to be read only: itself where it is here, else a copy.
     *
     * @param path empty for all of it
     * @throws JotterException MISSING with the nearest path where there is none
     */
    Path download(String path);
}
