package org.jotter.features;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tables.duck.Duck;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import tech.tablesaw.api.Table;

/**
 * The feature tables of a workspace: what a notebook's {@code fs} is.
 *
 * <p>Making one touches nothing; the catalogue's tables are laid and DuckDB is loaded at first use.
 * Safe for all threads, and beside other processes on the same workspace: every read sees one whole
 * version, writers that meet take turns.
 */
public final class FeatureStore implements AutoCloseable {

    private final Catalogue catalogue;
    private final FeatureFiles files;
    private final Duck duck;
    private final TableWriter writer;

    public FeatureStore(Db db, WorkspaceFolder folder, Clock clock) {
        this(() -> db, folder, clock);
    }

    /** A store whose database is opened at first use. */
    public FeatureStore(Supplier<Db> db, WorkspaceFolder folder, Clock clock) {
        catalogue = new Catalogue(db);
        files = new FeatureFiles(folder);
        duck = new Duck("The feature store", files::spillFolder);
        writer = new TableWriter(catalogue, files, duck, clock);
    }

    /** Begins a new feature table; {@link FeatureTableBuilder#create} makes it. */
    public FeatureTableBuilder createTable(String name) {
        return new FeatureTableBuilder(writer, name);
    }

    /**
     * Merges rows into a table: a row with a new key (primary keys and timestamp key) is inserted,
     * one with a known key replaces that row's features. Columns that the table lacks become new
     * features; features that the rows lack keep their values, and are missing for new keys. A
     * column of numbers takes every number that it can hold to the last bit, however the rows type
     * it; it is widened, INTEGER to LONG to DOUBLE, where it could not and a wider type holds all.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING for an unknown table; INVALID for
     *     rows with missing or repeated keys or other types; nothing is written then
     */
    public WriteResult writeTable(String name, Table rows) {
        return writer.merge(name, rows);
    }

    /**
     * The newest version's rows, ordered by key. Columns: primary keys, timestamp key, features.
     */
    public Table readTable(String name) {
        return read(newest(name));
    }

    /** The rows as of a version, from 1. This is not the look-up as of a time. */
    public Table readTable(String name, int version) {
        TableVersion newest = newest(name);
        return read(
                catalogue
                        .version(name, version)
                        .orElseThrow(() -> FeatureErrors.noVersion(newest, version)));
    }

    private Table read(TableVersion version) {
        return duck.with(session -> new TableReader(session, files).read(version));
    }

    /** Every table, by name. */
    public List<FeatureTable> tables() {
        return catalogue.names().stream()
                .map(catalogue::newest)
                .flatMap(Optional::stream)
                .map(TableVersion::describe)
                .toList();
    }

    /** What the catalogue knows of a table. */
    public FeatureTable table(String name) {
        return newest(name).describe();
    }

    /** Forgets a table with all its versions and deletes its files. */
    public void dropTable(String name) {
        TableVersion dropped = newest(name);
        catalogue.drop(dropped.tableId());
        files.discard(name, dropped.files());
    }

    /**
     * Begins a training set: the label rows, to which features are looked up. The set shares the
     * rows' columns and copies none.
     */
    public TrainingSetBuilder createTrainingSet(Table labelRows) {
        return new TrainingSetBuilder(this::newest, duck, files, labelRows);
    }

    private TableVersion newest(String name) {
        return catalogue
                .newest(name)
                .orElseThrow(() -> FeatureErrors.noTable(name, catalogue.names()));
    }

    /** Frees DuckDB's memory. The store cannot be used after; closing twice is a no-op. */
    @Override
    public void close() {
        duck.close();
    }
}
