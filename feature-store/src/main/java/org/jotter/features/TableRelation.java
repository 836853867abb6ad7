package org.jotter.features;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.features.TableFile.Kind;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.Sql;
import org.jotter.tracking.errors.JotterException;

/** A version of a feature table as a DuckDB relation: its data files less the replaced rows. */
record TableRelation(TableVersion table, FeatureFiles files) {

    /** Where a row lies: what a delete file names. */
    static final String FILE = "_jotter_file";

    static final String POSITION = "file_row_number";

    private static final Pattern OF_THE_MACHINE =
            Pattern.compile("IO Error|Out of Memory|INTERRUPT|Connection");

    private static final String FILE_NAMED = "filename = '%s'".formatted(FILE);

    /**
     * A version that its files bear out: their footers hold as many rows as the catalogue says.
     *
     * @throws org.jotter.tracking.errors.JotterException INTERNAL where they do not
     */
    static TableRelation checked(DuckSession session, TableVersion table, FeatureFiles files)
            throws SQLException {
        long rows = rows(session, files.paths(table, Kind.DATA));
        List<Path> deletes = files.paths(table, Kind.DELETES);
        long replaced = deletes.isEmpty() ? 0 : rows(session, deletes);
        if (rows - replaced != table.rowCount()) {
            throw DamageErrors.otherRowCount(table, rows - replaced);
        }
        return new TableRelation(table, files);
    }

    /** Work on the rows of a version. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }

    /**
     * Does the work, and tells of the version what comes of a catalogue that says other things than
     * the files: another type, another name.
     */
    static <T> T reading(TableVersion table, Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (JotterException told) {
            throw told;
        } catch (RuntimeException e) {
            throw DamageErrors.unreadable(table, e);
        } catch (SQLException e) {
            if (OF_THE_MACHINE.matcher(String.valueOf(e.getMessage())).lookingAt()) {
                throw e;
            }
            throw DamageErrors.unreadable(table, e);
        }
    }

    private static long rows(DuckSession session, List<Path> paths) throws SQLException {
        return session.longs("SELECT sum(num_rows) FROM " + DuckFiles.parquetFooters(paths))
                .get(0)[0];
    }

    /** The rows with these columns. */
    String select(List<TableColumn> columns) {
        return "SELECT " + columns(columns) + " FROM " + liveRows(false);
    }

    /** The rows with every column, the name of their file and their position in it. */
    String selectWithPlaces() {
        return "SELECT %s, %s, %s FROM %s"
                .formatted(columns(table.columns()), fileName(), POSITION, liveRows(true));
    }

    private static String fileName() {
        return "parse_filename(" + FILE + ") AS " + FILE;
    }

    private String columns(List<TableColumn> columns) {
        List<TableFile> data = table.files(Kind.DATA);
        int newest = data.isEmpty() ? 0 : data.get(data.size() - 1).version();
        return Sql.list(columns, column -> column(column, newest));
    }

    // A feature that came with no value at all is in no file yet.
    private static String column(TableColumn column, int newestFile) {
        return newestFile >= column.sinceVersion()
                ? Sql.name("d", column.name())
                : "CAST(NULL AS %s) AS %s"
                        .formatted(column.type().sqlType(), Sql.name(column.name()));
    }

    private String liveRows(boolean places) {
        List<Path> deletes = files.paths(table, Kind.DELETES);
        if (deletes.isEmpty()) {
            return dataFiles(places);
        }
        return """
        %s ANTI JOIN %s x
        ON parse_filename(d.%s) = x.file AND d.%s = x.pos
        """
                .formatted(dataFiles(true), DuckFiles.parquet(deletes), FILE, POSITION);
    }

    private String dataFiles(boolean places) {
        List<Path> data = files.paths(table, Kind.DATA);
        String byName = "union_by_name = true";
        String rows =
                places
                        ? DuckFiles.parquet(data, byName, FILE_NAMED, "file_row_number = true")
                        : DuckFiles.parquet(data, byName);
        return rows + " d";
    }
}
