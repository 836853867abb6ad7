package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.db.Db;

/**
 * The artifacts of one run or model. Its paths begin at its own root, are parted by {@code /} and
 * cannot leave it, as {@link ArtifactStore} says. Safe for all threads.
 */
public final class LocalArtifactFolder implements ArtifactFolder {

    private final String owner;
    private final String uri;
    private final ArtifactStore store;
    private final Runnable mayWrite;

    /**
     * @param owner who has it, to begin a sentence: {@code Run 12ab...}
     * @param store seen from the folder itself
     * @param mayWrite throws where it may not
     */
    public LocalArtifactFolder(String owner, String uri, ArtifactStore store, Runnable mayWrite) {
        this.owner = owner;
        this.uri = uri;
        this.store = store;
        this.mayWrite = mayWrite;
    }

    @Override
    public String uri() {
        return uri;
    }

    /**
     * A folder anywhere on this machine, made by the first write.
     *
     * @param folder not the root of the file system
     * @param workspace the folder of the workspace, which is not copied into it
     */
    public static LocalArtifactFolder at(
            String owner,
            String uri,
            Path folder,
            Db.Durability durability,
            Path workspace,
            Runnable mayWrite) {
        ArtifactStore store = new ArtifactStore(folder.getParent(), durability, workspace);
        return new LocalArtifactFolder(
                owner, uri, store.below(folder.getFileName().toString()), mayWrite);
    }

    /** A folder in it as a folder of its own. */
    public LocalArtifactFolder below(String newOwner, String path) {
        return new LocalArtifactFolder(newOwner, uri + "/" + path, store.below(path), mayWrite);
    }

    @Override
    public List<ArtifactFile> list(String path) {
        return store.list(path);
    }

    @Override
    public List<ArtifactFile> tree(String path, int limit) {
        return store.tree(path, limit);
    }

    @Override
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

    @Override
    public void put(String path, InputStream content) {
        mayWrite.run();
        store.put(path, content);
    }

    @Override
    public void putFile(String path, Path file) {
        if (!Files.isRegularFile(file)) {
            throw ArtifactErrors.noPlainFile(file);
        }
        try (InputStream content = Files.newInputStream(file)) {
            put(path, content);
        } catch (IOException e) {
            throw ArtifactErrors.failed("read", file.toString(), e);
        } catch (UncheckedIOException e) {
            throw ArtifactErrors.failed("read", file.toString(), e.getCause());
        }
    }

    @Override
    public void putAll(String path, Path folder) {
        mayWrite.run();
        store.putAll(path, folder);
    }

    @Override
    public void delete(String path) {
        mayWrite.run();
        if (!store.delete(path) && !ArtifactPath.parse(path).isTop()) {
            throw store.missing(owner, path);
        }
    }

    @Override
    public Path download(String path) {
        if (!path.isEmpty() && find(path).isEmpty()) {
            throw store.missing(owner, path);
        }
        return store.path(path);
    }
}
