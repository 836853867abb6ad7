package org.jotter.features;

import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tracking.errors.JotterException;

/** What the feature store says of files and rows of the catalogue that are not as it left them. */
final class DamageErrors {

    private DamageErrors() {}

    static JotterException missingFile(TableVersion table, TableFile file, Path path) {
        return unreadable(table, "its file '%s' is missing".formatted(path), file.version(), null);
    }

    static JotterException damagedFile(TableVersion table, TableFile file, Path path) {
        String fault =
                "its file '%s' is damaged, for its checksum is another than when it was written";
        return unreadable(table, fault.formatted(path), file.version(), null);
    }

    static JotterException unreadableFile(
            TableVersion table, TableFile file, Path path, Exception cause) {
        String fault = "its file '%s' cannot be opened".formatted(path);
        return unreadable(table, fault, file.version(), cause);
    }

    /** Of a version whose rows DuckDB cannot give, be it for the files or for the catalogue. */
    static JotterException unreadable(TableVersion table, Exception cause) {
        String why = String.valueOf(cause.getMessage()).lines().findFirst().orElse("");
        return unreadable(
                table, "its files are not as the database says (%s)".formatted(why), 1, cause);
    }

    static JotterException otherRowCount(TableVersion table, long found) {
        String fault =
                "it has %d rows by the database and %d by its files"
                        .formatted(table.rowCount(), found);
        return unreadable(table, fault, table.version(), null);
    }

    private static JotterException unreadable(
            TableVersion table, String fault, int sinceVersion, Exception cause) {
        String name = table.name();
        String wayOut =
                sinceVersion > 1
                        ? "or go on from version %d, with fs.readTable(\"%s\", %d)"
                                .formatted(sinceVersion - 1, name, sinceVersion - 1)
                        : "or drop the table with fs.dropTable(\"%s\") and write it again"
                                .formatted(name);
        return new JotterException(
                INTERNAL,
                "Version %d of feature table '%s' cannot be read: %s. Restore the workspace from a copy, %s"
                        .formatted(table.version(), name, fault, wayOut),
                cause);
    }

    static JotterException strangeFile(String table, TableFile file) {
        return new JotterException(
                INTERNAL,
                "Feature table '%s' cannot be read: the database names '%s' among its files, and no file of a feature table is called so. Restore the workspace from a copy, or drop the table with fs.dropTable(\"%s\")"
                        .formatted(table, file.name(), table));
    }

    static JotterException link(String table, Path link) {
        return new JotterException(
                DENIED,
                "'%s' is a link or a device, and feature table '%s' is kept in the workspace alone. Put the files themselves in its place"
                        .formatted(link, table));
    }

    static JotterException unknownWord(String table, String what, String word, List<String> known) {
        return new JotterException(
                INTERNAL,
                "Feature table '%s' cannot be read: the database says '%s' for %s, and only %s are known. Open the workspace with the Jotter that wrote it, or restore it from a copy"
                        .formatted(table, word, what, String.join(", ", known)));
    }
}
