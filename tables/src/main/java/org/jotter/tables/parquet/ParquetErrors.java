package org.jotter.tables.parquet;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jotter.tables.duck.DuckSession.Described;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What is said of a file that cannot be read as Parquet. */
final class ParquetErrors {

    private static final String MAGIC = "PAR1";

    private ParquetErrors() {}

    static void refuseOtherKinds(Path file) {
        try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "r")) {
            if (!word(bytes, 0).equals(MAGIC)) {
                throw invalid("'%s' is not a Parquet file. Tables.csv reads CSV", file);
            }
            if (!word(bytes, bytes.length() - MAGIC.length()).equals(MAGIC)) {
                throw invalid("'%s' does not end as a Parquet file does. Copy it again", file);
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static String word(RandomAccessFile bytes, long at) throws IOException {
        byte[] word = new byte[MAGIC.length()];
        bytes.seek(Math.max(0, at));
        int read = bytes.read(word);
        return new String(word, 0, Math.max(0, read), StandardCharsets.ISO_8859_1);
    }

    /** The columns that are wanted, in that order; all where none is named. */
    static List<Described> chosen(Path file, List<Described> all, List<String> wanted) {
        List<String> names = all.stream().map(Described::name).toList();
        for (String name : wanted) {
            if (!names.contains(name)) {
                throw new JotterException(
                        MISSING,
                        "There is no column '%s' in '%s'.%s The columns are %s"
                                .formatted(
                                        name,
                                        file,
                                        Names.didYouMean(name, names),
                                        String.join(", ", names)));
            }
        }
        return wanted.isEmpty()
                ? all
                : wanted.stream().map(name -> all.get(names.indexOf(name))).toList();
    }

    static int checkedRows(Path file, long rows) {
        if (rows > Integer.MAX_VALUE - 8) {
            throw new JotterException(
                    UNSUPPORTED,
                    "'%s' has %,d rows, more than a table holds. Read a part of it with Tables.jdbc(\"jdbc:duckdb:\", \"SELECT ...\")"
                            .formatted(file, rows));
        }
        return (int) rows;
    }

    static JotterException unreadable(Path file, Exception cause) {
        String reason = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return new JotterException(
                INVALID, "'%s' cannot be read: %s".formatted(file, reason), cause);
    }

    private static JotterException invalid(String sentence, Path file) {
        return new JotterException(INVALID, sentence.formatted(file));
    }
}
