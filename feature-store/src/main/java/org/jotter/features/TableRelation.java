package org.jotter.features;

import java.nio.file.Path;
import java.util.List;
import org.jotter.features.TableFile.Kind;

/** A version of a feature table as a DuckDB relation: its data files less the replaced rows. */
record TableRelation(TableVersion table, FeatureFiles files) {

    /** Where a row lies: what a delete file names. */
    static final String FILE = "_jotter_file";

    static final String POSITION = "file_row_number";

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
        %s ANTI JOIN read_parquet(%s) x
        ON parse_filename(d.%s) = x.file AND d.%s = x.pos
        """
                .formatted(dataFiles(true), Sql.files(deletes), FILE, POSITION);
    }

    private String dataFiles(boolean places) {
        String options = places ? ", filename = '%s', file_row_number = true".formatted(FILE) : "";
        return "read_parquet(%s, union_by_name = true%s) d"
                .formatted(Sql.files(files.paths(table, Kind.DATA)), options);
    }
}
