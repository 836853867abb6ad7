package org.jotter.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;

/** A tool of the JDK that runs this test, run in a process of its own. */
record Jdk(Path workspace, Path workingFolder) {

    record Outcome(int exitStatus, String text) {}

    /** Runs {@code java}, {@code javac} or {@code jshell} to its end. */
    Outcome run(String tool, String input, String... arguments)
            throws IOException, InterruptedException {
        String path = Path.of(System.getProperty("java.home"), "bin", tool).toString();
        ProcessBuilder builder =
                new ProcessBuilder(Stream.concat(Stream.of(path), Stream.of(arguments)).toList());
        builder.environment().put("JOTTER_HOME", workspace.toString());
        Process process =
                builder.directory(workingFolder.toFile()).redirectErrorStream(true).start();
        try (var words = process.outputWriter()) {
            words.write(input);
        }
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), text);
    }
}
