package org.jotter.features;

import java.util.List;
import java.util.Optional;
import tech.tablesaw.api.Table;

/** Says what a new feature table is; {@link #create} makes it. Made by {@code fs.createTable}. */
public final class FeatureTableBuilder {

    private final TableWriter writer;
    private final String name;
    private String description = "";
    private List<String> primaryKeys = List.of();
    private Optional<String> timestampKey = Optional.empty();
    private Table rows;

    FeatureTableBuilder(TableWriter writer, String name) {
        this.writer = writer;
        this.name = name;
    }

    /** The columns that identify a row, in the order in which look-ups will name theirs. */
    public FeatureTableBuilder primaryKeys(String... columns) {
        primaryKeys = List.of(columns);
        return this;
    }

    /**
     * The column that says from when on a row's features were known: LOCAL_DATE_TIME, LOCAL_DATE
     * (both UTC) or INSTANT. With it there is one row for each primary key and time, and training
     * sets look up as of a time.
     */
    public FeatureTableBuilder timestampKey(String column) {
        timestampKey = Optional.of(column);
        return this;
    }

    /** The first rows; every column that is no key becomes a feature. */
    public FeatureTableBuilder from(Table firstRows) {
        rows = firstRows;
        return this;
    }

    public FeatureTableBuilder description(String text) {
        description = text;
        return this;
    }

    /**
     * Makes the table with its first rows. Where a table of this name exists, with the same keys
     * and column types, the rows are merged into it, so that a cell can run again.
     *
     * @throws org.jotter.tracking.errors.JotterException EXISTS where a table of this name is
     *     defined otherwise; INVALID for rows that it cannot hold; nothing is written then
     */
    public WriteResult create() {
        RowChecks.checkTableName(name);
        if (rows == null) {
            throw FeatureErrors.noRowsGiven(name);
        }
        return writer.create(
                new TableDefinition(name, description, primaryKeys, timestampKey), rows);
    }
}
