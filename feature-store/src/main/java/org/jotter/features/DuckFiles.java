package org.jotter.features;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How files are named to DuckDB, in the one place that does it. Left to itself DuckDB takes a path
 * that it reads for a pattern, and the folders {@code name=value} of it for columns that replace
 * the file's own; a file of a workspace in such a folder is meant as it is.
 */
final class DuckFiles {

    private static final Pattern WILD = Pattern.compile("[*?\\[]");

    private DuckFiles() {}

    /** The rows of these Parquet files; each option is {@code name = value}. */
    static String parquet(Collection<Path> files, String... options) {
        List<String> arguments = new ArrayList<>();
        arguments.add("[" + Sql.list(files, file -> Sql.text(pattern(file))) + "]");
        arguments.add("hive_partitioning = false");
        arguments.addAll(List.of(options));
        return "read_parquet(%s)".formatted(String.join(", ", arguments));
    }

    /** The file that {@code COPY ... TO} writes; DuckDB takes that path as it is. */
    static String target(Path file) {
        return Sql.text(checked(file));
    }

    /** The pattern that this file alone matches: each wildcard as a set of one character. */
    private static String pattern(Path file) {
        return WILD.matcher(checked(file)).replaceAll("[$0]");
    }

    /** A backslash within a pattern is a folder's end, and no other spelling stands for it. */
    private static String checked(Path file) {
        String path = file.toString();
        if (path.contains("\\") && WILD.matcher(path).find()) {
            throw FeatureErrors.unreadablePath(file);
        }
        return path;
    }
}
