package org.jotter.tables.parquet;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jotter.tables.cells.CellCollector;
import org.jotter.tables.duck.Duck;
import org.jotter.tables.duck.DuckFiles;
import org.jotter.tables.duck.DuckSession;
import org.jotter.tables.duck.DuckSession.Described;
import org.jotter.tables.duck.Sql;
import org.jotter.tables.files.ReadingDuck;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.reading.ColumnNames;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** One read of one Parquet file. Used by one thread, once. */
public final class ParquetRead {

    private final Path path;
    private final List<String> wanted;
    private final String rows;

    /**
     * @param wanted the columns to read; empty for all
     */
    public ParquetRead(Path path, List<String> wanted) {
        this.path = SourceFile.checked(path);
        this.wanted = List.copyOf(wanted);
        this.rows = DuckFiles.parquet(List.of(path));
    }

    /**
     * The table of the file, named after it.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it is no Parquet file,
     *     MISSING where it has no such column
     */
    public Table table() {
        ParquetErrors.refuseOtherKinds(path);
        try (Duck duck = ReadingDuck.open()) {
            Plan plan = duck.with(this::plan);
            List<? extends Column<?>> columns =
                    plan.columns().parallelStream()
                            .map(
                                    column ->
                                            duck.with(
                                                    session -> cells(session, column, plan.rows())))
                            .toList();
            Table table = Table.create(SourceFile.tableName(path));
            table.addColumns(columns.toArray(Column<?>[]::new));
            return Readings.keep(table, plan.reading(path));
        }
    }

    /** What is to be read. */
    private record Plan(List<ParquetColumn> columns, int rows, List<String> doubts) {

        Reading reading(Path path) {
            List<String> all = new ArrayList<>(doubts);
            columns.forEach(column -> all.addAll(column.doubts()));
            return new Reading(
                    path.toString(), columns.stream().map(ParquetColumn::reading).toList(), all);
        }
    }

    private Plan plan(DuckSession session) throws SQLException {
        List<Described> described = described(session);
        ColumnNames names = ColumnNames.of(described.stream().map(Described::name).toList());
        List<ParquetColumn> columns =
                IntStream.range(0, described.size())
                        .mapToObj(i -> column(described.get(i), names.names().get(i)))
                        .toList();
        long[] facts =
                session.longs(
                                "SELECT count(*), %s FROM %s"
                                        .formatted(
                                                Sql.list(columns, ParquetColumn::troubleSql), rows))
                        .get(0);
        return new Plan(
                IntStream.range(0, columns.size())
                        .mapToObj(
                                i ->
                                        facts[i + 1] == 0
                                                ? columns.get(i)
                                                : columns.get(i).asTroubled())
                        .toList(),
                ParquetErrors.checkedRows(path, facts[0]),
                names.doubts());
    }

    private List<Described> described(DuckSession session) throws SQLException {
        try {
            return ParquetErrors.chosen(path, session.describe(rows), wanted);
        } catch (SQLException e) {
            throw ParquetErrors.unreadable(path, e);
        }
    }

    private static ParquetColumn column(Described column, String name) {
        return new ParquetColumn(column.name(), name, ParquetType.of(column.type()), false);
    }

    private Column<?> cells(DuckSession session, ParquetColumn column, int size)
            throws SQLException {
        CellCollector cells = column.kind().collector(size);
        session.collect("SELECT %s FROM %s".formatted(column.valueSql(), rows), List.of(cells));
        return cells.column(column.name());
    }
}
