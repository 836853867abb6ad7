package org.jotter.features;

import java.nio.file.Path;
import java.util.List;
import org.jotter.features.TableFile.Kind;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tables.duck.Sql;

/** A version of a feature table as a DuckDB relation: its data files less the replaced rows. */
record TableRelation(TableVersion table, FeatureFiles files) {

    /** Where a row lies: what a delete file names. */
    static final String FILE = "_jotter_file";

    static final String POSITION = "file_row_number";

    private static final String FILE_NAMED = "filename = '%s'".formatted(FILE);

    /** The rows with these columns. */
    String select(List<TableColumn> columns) {
        return "SELECT " + Sql.list(columns, this::column) + " FROM " + liveRows(false);
    }

    /** The rows with every column, the name of their file and their position in it. */
    String selectWithPlaces() {
        return "SELECT %s, %s, %s FROM %s"
                .formatted(
                        Sql.list(table.columns(), this::column),
                        fileName(),
                        POSITION,
                        liveRows(true));
    }

    private static String fileName() {
        return "parse_filename(" + FILE + ") AS " + FILE;
    }

    // A feature that came with no value at all is in no file yet.
    private String column(TableColumn column) {
        boolean inSomeFile =
                table.files(Kind.DATA).stream()
                        .anyMatch(file -> file.version() >= column.sinceVersion());
        return inSomeFile
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
