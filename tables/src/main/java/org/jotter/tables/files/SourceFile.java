package org.jotter.tables.files;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** Checks that a path is a file with something in it, before anybody reads it. */
public final class SourceFile {

    private static final int BUFFER = 1 << 16;
    private static final int MOST_COMPARED = 1_000;

    private static final Pattern ADDRESS = Pattern.compile("(?i)[a-z][a-z0-9+.-]+://");

    private SourceFile() {}

    /**
     * The path of this name.
     *
     * @throws JotterException INVALID for an address of the web
     */
    public static Path named(String file) {
        if (ADDRESS.matcher(file).lookingAt()) {
            throw new JotterException(
                    INVALID,
                    "'%s' is an address, and only files are read. Download it first"
                            .formatted(file));
        }
        return Path.of(file);
    }

    /**
     * The path, if it can be read.
     *
     * @throws JotterException MISSING where there is no such file, with the nearest name in that
     *     folder; INVALID for a folder or an empty file; DENIED where it may not be read
     */
    public static Path checked(Path file) {
        if (Files.isDirectory(file)) {
            throw folder(file);
        }
        if (!Files.exists(file)) {
            throw missing(file);
        }
        if (!Files.isReadable(file)) {
            throw new JotterException(
                    DENIED, "'%s' may not be read. Change its permissions".formatted(file));
        }
        if (size(file) == 0) {
            throw new JotterException(
                    INVALID,
                    "'%s' is empty: it holds not even the names of columns".formatted(file));
        }
        return file;
    }

    private static JotterException folder(Path folder) {
        List<String> files = names(folder);
        return new JotterException(
                INVALID,
                "'%s' is a folder. Name one file%s"
                        .formatted(
                                folder,
                                files.isEmpty()
                                        ? "; there is none in it"
                                        : " in it, such as '%s'"
                                                .formatted(folder.resolve(files.get(0)))));
    }

    private static JotterException missing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            return new JotterException(
                    MISSING,
                    "No file '%s': there is no folder '%s'. Paths begin at '%s'"
                            .formatted(file, folder, Path.of("").toAbsolutePath()));
        }
        String name = String.valueOf(file.getFileName());
        return new JotterException(
                MISSING,
                "No file '%s' in '%s'.%s"
                        .formatted(name, folder, Names.didYouMean(name, names(folder)))
                        .stripTrailing());
    }

    private static List<String> names(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .limit(MOST_COMPARED)
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes of a file, unpacked where gzip packed them; to be closed. */
    public static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        bytes.mark(2);
        boolean packed = bytes.read() == 0x1f && bytes.read() == 0x8b;
        bytes.reset();
        return packed ? new GZIPInputStream(bytes, BUFFER) : bytes;
    }

    /** The name that the table of a file gets. */
    public static String tableName(Path file) {
        return String.valueOf(file.getFileName());
    }
}
