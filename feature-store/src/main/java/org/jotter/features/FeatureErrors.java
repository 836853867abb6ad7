package org.jotter.features;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.DiskFull;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What the feature store says when feature tables are made, written, read and dropped. */
final class FeatureErrors {

    private static final int NAMES_LISTED = 12;

    private FeatureErrors() {}

    static JotterException noTable(String name, Collection<String> known) {
        String wayOut =
                known.isEmpty()
                        ? " There is none yet; make one with fs.createTable"
                        : Names.didYouMean(name, known) + " List them with %features list";
        return new JotterException(
                MISSING, "No feature table named '%s'.%s".formatted(name, wayOut));
    }

    static JotterException noVersion(TableVersion newest, int version) {
        return new JotterException(
                MISSING,
                "Feature table '%s' has versions 1 to %d, not %d. Read the newest with fs.readTable(\"%s\")"
                        .formatted(newest.name(), newest.version(), version, newest.name()));
    }

    static JotterException badName(String name) {
        return invalid(
                "'%s' cannot name a feature table. Use up to 200 letters, digits, '_', '.' and '-', the first a letter or a digit"
                        .formatted(name));
    }

    static JotterException noRowsGiven(String table) {
        return invalid(
                "Feature table '%s' needs rows. Name them with from(table) before create()"
                        .formatted(table));
    }

    static JotterException noPrimaryKeys(String table, List<String> columns) {
        return invalid(
                "Feature table '%s' needs primary keys. Name the columns that identify a row with primaryKeys(...), of %s"
                        .formatted(table, listed(columns)));
    }

    /** The time is a part of every row's key, and no primary key itself. */
    static JotterException onlyTheTime(String table, String time, List<String> columns) {
        List<String> others = columns.stream().filter(column -> !column.equals(time)).toList();
        String named =
                others.isEmpty()
                        ? ""
                        : " Name the columns that identify a row with primaryKeys(...), of %s."
                                .formatted(listed(others));
        return invalid(
                "Feature table '%s' needs a primary key beside its timestamp key '%s'.%s Where the time alone identifies a row, write primaryKeys(\"%s\") and leave out timestampKey(\"%s\")"
                        .formatted(table, time, named, time, time));
    }

    static JotterException emptyRows(String table) {
        return invalid(
                "There are no rows to write to feature table '%s'. Give at least one"
                        .formatted(table));
    }

    static JotterException noKeyColumn(
            String table, String role, String column, List<String> columns) {
        return invalid(
                "The rows for feature table '%s' have no column '%s' for its %s.%s Their columns are %s"
                        .formatted(
                                table,
                                column,
                                role,
                                Names.didYouMean(column, columns),
                                listed(columns)));
    }

    static JotterException twiceAKey(String table, String column) {
        return invalid(
                "Column '%s' is named twice in the primary keys of feature table '%s'. Name it once"
                        .formatted(column, table));
    }

    static JotterException noPointInTime(String column, String type) {
        return invalid(
                "Column '%s' holds %s and cannot be a timestamp key. Take a column of type LOCAL_DATE_TIME, INSTANT or LOCAL_DATE"
                        .formatted(column, type));
    }

    static JotterException nullInKey(String table, String column, int missing, int firstRow) {
        return invalid(
                "%s in key column '%s', the first in row %d, so feature table '%s' is unchanged. Drop or fill them and write again"
                        .formatted(
                                missing == 1
                                        ? "There is a missing value"
                                        : "There are %d missing values".formatted(missing),
                                column,
                                firstRow + 1,
                                table));
    }

    static JotterException duplicates(
            String table, List<String> keys, long count, List<String> shown) {
        String more = count > shown.size() ? " and %d more".formatted(count - shown.size()) : "";
        return invalid(
                "The rows hold %s more than once by (%s): %s%s. Feature table '%s' is unchanged; keep one row of each and write again"
                        .formatted(
                                Counts.of(count, "key"),
                                String.join(", ", keys),
                                String.join(", ", shown),
                                more,
                                table));
    }

    static JotterException wrongType(String table, TableColumn column, String got, String example) {
        return invalid(
                "Column '%s' of feature table '%s' holds %s, the rows bring %s%s. Convert the column to %s%s and write again"
                        .formatted(
                                column.name(),
                                table,
                                column.type(),
                                got,
                                example,
                                column.type(),
                                column.isKey()
                                        ? ""
                                        : " or give it another name, for a new feature,"));
    }

    /** A number that no type holds beside those that are stored. */
    static JotterException unfit(
            String table, TableColumn column, ColumnKind got, Object value, int row) {
        String wayOut =
                column.isKey()
                        ? "and a key keeps to its kind of number. Correct or leave out such rows"
                        : "and no type holds these and the stored numbers to the last bit. Give the"
                                + " column another name, for a new feature,";
        return invalid(
                "Column '%s' of feature table '%s' holds %s, the rows bring the %s %s in row %d, %s and write again"
                        .formatted(
                                column.name(), table, column.type(), got, value, row + 1, wayOut));
    }

    static JotterException unsupportedType(String column, String type) {
        return invalid(
                "Column '%s' holds %s, which a feature table cannot hold. Convert it to one of %s, or leave it out"
                        .formatted(column, type, listed(names(ColumnKind.values()))));
    }

    static JotterException badColumnName(String column) {
        return invalid(
                "'%s' cannot name a column of a feature table: '%s', names that begin with '_jotter_' and blank names are kept for the store. Rename it"
                        .formatted(column, TableRelation.POSITION));
    }

    static JotterException differsInCase(String table, String column, String known) {
        return invalid(
                "Column '%s' differs only in case from column '%s' of feature table '%s'. Rename it to '%s'"
                        .formatted(column, known, table, known));
    }

    static JotterException otherDefinition(String table, List<String> differences) {
        return new JotterException(
                EXISTS,
                "Feature table '%s' exists with another definition: %s. Write rows or add features with fs.writeTable, or drop it first with fs.dropTable(\"%s\")"
                        .formatted(table, String.join("; ", differences), table));
    }

    static JotterException busy(String table) {
        return new JotterException(
                CONFLICT,
                "Other programs kept writing to feature table '%s'; it is as they left it. Write again once they are done"
                        .formatted(table));
    }

    static JotterException notWritable(WorkspaceFolder folder, Exception cause) {
        if (DiskFull.isToldBy(cause)) {
            return DiskFull.of("workspace '%s'".formatted(folder.root()), cause);
        }
        return new JotterException(
                DENIED,
                "The workspace '%s' cannot be written. Make it writable, or set JOTTER_HOME to a folder that is"
                        .formatted(folder.root()),
                cause);
    }

    static JotterException unreadablePath(Path file) {
        return new JotterException(
                UNSUPPORTED,
                "Feature tables cannot be kept in '%s': the path holds a backslash beside one of * ? [, which DuckDB cannot read. Set JOTTER_HOME to a folder without the backslash"
                        .formatted(file.getParent()));
    }

    static JotterException invalid(String message) {
        return new JotterException(INVALID, message);
    }

    /** Names in a sentence, the first dozen of many. */
    static String listed(List<String> names) {
        if (names.size() <= NAMES_LISTED) {
            return String.join(", ", names);
        }
        return "%s and %d more"
                .formatted(
                        String.join(", ", names.subList(0, NAMES_LISTED)),
                        names.size() - NAMES_LISTED);
    }

    private static List<String> names(ColumnKind[] types) {
        return Arrays.stream(types).map(ColumnKind::name).toList();
    }
}
