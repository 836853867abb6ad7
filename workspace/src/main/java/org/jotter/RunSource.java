package org.jotter;

import java.nio.file.Path;
import java.util.Map;
import org.jotter.tracking.RunTags;

/**
 * Who runs the code, and from where: the tags {@code mlflow.user}, {@code mlflow.source.name} and
 * {@code mlflow.source.type} of each new run. Jupyter tells a kernel its notebook in {@code
 * JPY_SESSION_NAME}.
 */
record RunSource(String user, String name, String type) {

    static RunSource of(Map<String, String> environment) {
        String user = System.getProperty("user.name", "unknown");
        String notebook = environment.getOrDefault("JPY_SESSION_NAME", "");
        if (!notebook.isBlank()) {
            return new RunSource(user, Path.of(notebook).getFileName().toString(), "NOTEBOOK");
        }
        String program = System.getProperty("sun.java.command", "java").split(" ", 2)[0];
        return new RunSource(user, program, "LOCAL");
    }

    Map<String, String> tags() {
        return Map.of(RunTags.USER, user, RunTags.SOURCE_NAME, name, RunTags.SOURCE_TYPE, type);
    }
}
