package org.jotter.tables.duck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;

/**
 * How files are named to DuckDB, in the one place that does it. Left to itself DuckDB takes a path
 * that it reads for a pattern, and the folders {@code name=value} of it for columns that replace
 * the file's own; a file in such a folder is meant as it is.
 */
public final class DuckFiles {

    private static final Pattern WILD = Pattern.compile("[*?\\[]");

    private DuckFiles() {}

    /** The rows of these Parquet files; each option is {@code name = value}. */
    public static String parquet(Collection<Path> files, String... options) {
        List<String> arguments = new ArrayList<>();
        arguments.add(list(files));
        arguments.add("hive_partitioning = false");
        arguments.addAll(List.of(options));
        return "read_parquet(%s)".formatted(String.join(", ", arguments));
    }

    /** What the footers of these Parquet files say, a row for each: {@code num_rows}. */
    public static String parquetFooters(Collection<Path> files) {
        return "parquet_file_metadata(%s)".formatted(list(files));
    }

    private static String list(Collection<Path> files) {
        return "[" + Sql.list(files, file -> Sql.text(pattern(file))) + "]";
    }

    /** The file that {@code COPY ... TO} writes; DuckDB takes that path as it is. */
    public static String target(Path file) {
        return Sql.text(checked(file));
    }

    /** The pattern that this file alone matches: each wildcard as a set of one character. */
    private static String pattern(Path file) {
        return WILD.matcher(checked(file)).replaceAll("[$0]");
    }

    /** A backslash within a pattern is a folder's end, and no other spelling stands for it. */
    public static boolean canRead(Path file) {
        String path = file.toString();
        return !path.contains("\\") || !WILD.matcher(path).find();
    }

    private static String checked(Path file) {
        if (!canRead(file)) {
            throw new JotterException(
                    JotterException.Kind.UNSUPPORTED,
                    "DuckDB cannot read '%s': the path holds a backslash beside one of * ? [. Move the file"
                            .formatted(file));
        }
        return file.toString();
    }
}
