package org.jotter.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where a workspace keeps its things: {@code jotter.db}, {@code artifacts/}, {@code features/} and
 * {@code tmp/} below one folder. Making the record touches no disk.
 */
public record WorkspaceFolder(Path root) {

    public WorkspaceFolder {
        root = root.toAbsolutePath().normalize();
    }

    /**
     * The workspace that a program started in {@code workingFolder} means: {@code JOTTER_HOME} if
     * it is set, else the nearest {@code .jotter} in the folder or above it, else a new one in the
     * folder.
     */
    public static WorkspaceFolder locate(Map<String, String> environment, Path workingFolder) {
        String home = environment.get("JOTTER_HOME");
        if (home != null && !home.isBlank()) {
            return new WorkspaceFolder(Path.of(home));
        }
        Path start = workingFolder.toAbsolutePath().normalize();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve(".jotter"))) {
                return new WorkspaceFolder(folder.resolve(".jotter"));
            }
        }
        return new WorkspaceFolder(start.resolve(".jotter"));
    }

    /** The folder as a URI that ends in a slash, whether the folder is there already or not. */
    public String uri() {
        String uri = root.toUri().toString();
        return uri.endsWith("/") ? uri : uri + "/";
    }

    public Path database() {
        return root.resolve("jotter.db");
    }

    public Path artifacts() {
        return root.resolve("artifacts");
    }

    public Path features() {
        return root.resolve("features");
    }

    public Path tmp() {
        return root.resolve("tmp");
    }
}
