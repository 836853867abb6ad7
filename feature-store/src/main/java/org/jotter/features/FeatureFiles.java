package org.jotter.features;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jotter.features.TableFile.Kind;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;

/**
 * The Parquet files below {@code features/}. A file gets its place only once it is whole and on
 * disk, and never changes after.
 */
record FeatureFiles(WorkspaceFolder folder, VerifiedFiles verified) {

    FeatureFiles(WorkspaceFolder folder) {
        this(folder, new VerifiedFiles());
    }

    /** Writes one Parquet file to the path it is given. */
    @FunctionalInterface
    interface FileWriter {
        void write(Path file) throws SQLException;
    }

    /** Writes a file outside the tables' folders, then moves it into this table's. */
    TableFile write(String table, int version, Kind kind, FileWriter writer) throws SQLException {
        createTmp();
        Path staged = folder.tmp().resolve("features-" + UUID.randomUUID() + ".parquet");
        if (!DuckFiles.canRead(staged)) {
            throw FeatureErrors.unreadablePath(staged);
        }
        try {
            writer.write(staged);
            return place(staged, table, version, kind);
        } catch (SQLException e) {
            if (DiskFull.isToldBy(e)) {
                throw FeatureErrors.notWritable(folder, e);
            }
            throw e;
        } finally {
            discard(staged);
        }
    }

    private void createTmp() {
        createFolder(folder.tmp());
    }

    /** Where the store's DuckDB spills to; it makes its own folder, but not the one above. */
    Path spillFolder() {
        createTmp();
        return folder.tmp().resolve("duckdb");
    }

    private TableFile place(Path staged, String table, int version, Kind kind) {
        String name =
                "v%05d-%s-%s.parquet"
                        .formatted(
                                version, kind.name().toLowerCase(Locale.ROOT), UUID.randomUUID());
        try {
            TableFile file = new TableFile(version, kind, name, Checksum.of(staged));
            Path place = path(table, file);
            createFolder(place.getParent());
            try (FileChannel channel = FileChannel.open(staged, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(staged, place, StandardCopyOption.ATOMIC_MOVE);
            return file;
        } catch (IOException e) {
            throw FeatureErrors.notWritable(folder, e);
        }
    }

    /** A version's files of one kind, each of which is there. */
    List<Path> paths(TableVersion table, Kind kind) {
        return table.files(kind).stream().map(file -> existing(table, file)).toList();
    }

    private Path existing(TableVersion table, TableFile file) {
        Path path = path(table.name(), file);
        if (!Files.exists(path)) {
            throw DamageErrors.missingFile(table, file, path);
        }
        try {
            if (verified.isWhole(path, file.checksum())) {
                return path;
            }
        } catch (IOException e) {
            throw DamageErrors.unreadableFile(table, file, path, e);
        }
        throw DamageErrors.damagedFile(table, file, path);
    }

    private Path path(String table, TableFile file) {
        return new TableFolder(folder.features(), table).file(file);
    }

    /**
     * Frees the files' space where that is possible; without a catalogue row they mean nothing. A
     * name that leads elsewhere is left alone.
     */
    void discard(String table, Collection<TableFile> files) {
        for (TableFile file : files) {
            try {
                discard(path(table, file));
            } catch (JotterException notOurs) {
                // what is there belongs to somebody else
            }
        }
    }

    private static void discard(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillOpenElsewhere) {
            // a reader on a file system that locks open files; the file stays behind, unused
        }
    }

    private void createFolder(Path path) {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw FeatureErrors.notWritable(folder, e);
        }
    }
}
