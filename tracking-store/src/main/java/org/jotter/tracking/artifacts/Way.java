package org.jotter.tracking.artifacts;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;

/** The way from a store's root to a folder, name by name, over no link. */
final class Way {

    private Way() {}

    /** Opens the folder that a path names; empty where there is none. */
    static Optional<Folder> find(Folder root, ArtifactPath path) throws IOException {
        Folder folder = root.folder(Path.of("."));
        for (int depth = 0; depth < path.names().size(); depth++) {
            try (Folder above = folder) {
                folder = step(above, path, depth);
            } catch (NoSuchFileException | NotDirectoryException nothing) {
                return Optional.empty();
            }
        }
        return Optional.of(folder);
    }

    /** Opens the folder that is the path's name of that depth; a link there is refused. */
    static Folder step(Folder above, ArtifactPath path, int depth) throws IOException {
        Path name = Path.of(path.names().get(depth));
        BasicFileAttributes attributes = above.attributes(name);
        if (attributes.isSymbolicLink()) {
            throw ArtifactErrors.invalidPath(path.toString());
        }
        if (!attributes.isDirectory() || attributes.isOther()) {
            throw new NotDirectoryException(path.upTo(depth).toString());
        }
        return above.folder(name);
    }

    static Optional<BasicFileAttributes> attributes(Folder folder, Path name) throws IOException {
        try {
            return Optional.of(folder.attributes(name));
        } catch (NoSuchFileException nothing) {
            return Optional.empty();
        }
    }
}
