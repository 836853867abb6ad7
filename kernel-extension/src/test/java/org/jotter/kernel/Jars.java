package org.jotter.kernel;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The jars that the build lays out for a notebook or a program: {@code target/lib}. */
final class Jars {

    static final Path FOLDER = Path.of("target", "lib").toAbsolutePath();

    private Jars() {}

    /** Each jar by name, for programs that know no wildcard. */
    static String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(FOLDER)) {
            return jars.map(Path::toString)
                    .filter(name -> name.endsWith(".jar"))
                    .sorted()
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
