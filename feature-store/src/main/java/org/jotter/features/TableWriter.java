package org.jotter.features;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jotter.features.TableFile.Kind;
import org.jotter.tables.duck.Duck;
import tech.tablesaw.api.Table;

/**
 * Writes versions of feature tables: files first, whole and in place, then the catalogue's rows in
 * one transaction that fails where another writer was quicker; then it all starts again from that
 * writer's version.
 */
final class TableWriter {

    private static final int ATTEMPTS = 100;

    /** With so many files a version's next write folds them into one; each is opened by a read. */
    static final int FILES_AT_MOST = 64;

    private final Catalogue catalogue;
    private final FeatureFiles files;
    private final Duck duck;
    private final Clock clock;
    private final WriteTurns turns;

    TableWriter(Catalogue catalogue, FeatureFiles files, Duck duck, Clock clock) {
        this.catalogue = catalogue;
        this.files = files;
        this.duck = duck;
        this.clock = clock;
        this.turns = new WriteTurns(files.folder());
    }

    /** Makes the table, or merges the rows into one that is defined alike. */
    WriteResult create(TableDefinition definition, Table rows) {
        RowChecks.check(definition, rows);
        catalogue
                .newest(definition.name())
                .ifPresent(stored -> checkAlike(definition, stored, rows));
        List<String> keys = new ArrayList<>(definition.primaryKeys());
        definition.timestampKey().ifPresent(keys::add);
        return write(definition.name(), keys, rows, Optional.of(definition));
    }

    private static void checkAlike(TableDefinition definition, TableVersion stored, Table rows) {
        List<String> differences = definition.differencesFrom(stored, rows);
        if (!differences.isEmpty()) {
            throw FeatureErrors.otherDefinition(definition.name(), differences);
        }
    }

    /** Merges the rows into a table that exists. */
    WriteResult merge(String name, Table rows) {
        TableVersion stored = existing(name);
        RowChecks.check(stored, rows);
        List<String> keys = stored.keys().stream().map(TableColumn::name).toList();
        return write(name, keys, rows, Optional.empty());
    }

    private TableVersion existing(String name) {
        return catalogue
                .newest(name)
                .orElseThrow(() -> FeatureErrors.noTable(name, catalogue.names()));
    }

    private WriteResult write(
            String name, List<String> keys, Table rows, Optional<TableDefinition> definition) {
        return duck.with(
                session ->
                        turns.inTurn(
                                name,
                                turn -> {
                                    IncomingRows incoming = IncomingRows.load(session, rows);
                                    incoming.refuseDuplicates(name, keys);
                                    turn.await();
                                    return write(name, incoming, definition);
                                }));
    }

    // Even in turn another may be quicker: a program without locks, or on a disk without them.
    private WriteResult write(
            String name, IncomingRows incoming, Optional<TableDefinition> definition)
            throws SQLException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<WriteResult> result = attempt(name, incoming, definition);
            if (result.isPresent()) {
                return result.get();
            }
        }
        throw FeatureErrors.busy(name);
    }

    /** One try from the newest version; empty where another writer committed first. */
    private Optional<WriteResult> attempt(
            String name, IncomingRows incoming, Optional<TableDefinition> definition)
            throws SQLException {
        Optional<TableVersion> stored = catalogue.newest(name);
        if (stored.isPresent()) {
            definition.ifPresent(d -> checkAlike(d, stored.get(), incoming.rows()));
            RowChecks.check(stored.get(), incoming.rows());
            return advance(stored.get(), incoming, definition);
        }
        return first(
                definition.orElseThrow(() -> FeatureErrors.noTable(name, catalogue.names())),
                incoming);
    }

    private Optional<WriteResult> first(TableDefinition definition, IncomingRows incoming)
            throws SQLException {
        long now = clock.millis();
        List<TableColumn> columns = definition.columns(incoming.rows());
        TableMerge merge = TableMerge.intoNothing(incoming, columns);
        List<TableFile> written = write(definition.name(), 1, merge);
        TableVersion version =
                new TableVersion(
                        0,
                        definition.name(),
                        definition.description(),
                        1,
                        merge.inserted(),
                        now,
                        now,
                        columns,
                        written);
        boolean done = catalogue.create(version);
        return committed(done, version, written, result(version, merge, incoming, List.of()));
    }

    private Optional<WriteResult> advance(
            TableVersion stored, IncomingRows incoming, Optional<TableDefinition> definition)
            throws SQLException {
        TableVersion base = redescribed(stored, definition);
        TableMerge merge = TableMerge.of(incoming, base, files);
        if (!merge.changesRows() && merge.columns().size() == base.columns().size()) {
            if (!base.description().equals(stored.description())) {
                catalogue.describe(base.tableId(), base.description());
            }
            return Optional.of(result(base, merge, incoming, List.of()));
        }
        boolean fold = base.files().size() >= FILES_AT_MOST;
        List<TableFile> written =
                fold ? fold(base, merge) : write(base.name(), base.version() + 1, merge);
        List<TableFile> all = new ArrayList<>(fold ? List.of() : base.files());
        all.addAll(written);
        TableVersion next =
                new TableVersion(
                        base.tableId(),
                        base.name(),
                        base.description(),
                        base.version() + 1,
                        base.rowCount() + merge.inserted(),
                        base.createdMillis(),
                        clock.millis(),
                        merge.columns(),
                        all);
        boolean done = catalogue.advance(stored, next);
        return committed(
                done, next, written, result(next, merge, incoming, next.widenedSince(base)));
    }

    private static TableVersion redescribed(
            TableVersion stored, Optional<TableDefinition> definition) {
        return definition
                .map(TableDefinition::description)
                .filter(description -> !description.isEmpty())
                .map(stored::withDescription)
                .orElse(stored);
    }

    private List<TableFile> fold(TableVersion base, TableMerge merge) throws SQLException {
        return List.of(
                files.write(base.name(), base.version() + 1, Kind.DATA, merge::writeAllRows));
    }

    private List<TableFile> write(String name, int version, TableMerge merge) throws SQLException {
        List<TableFile> written = new ArrayList<>();
        if (merge.changesRows()) {
            written.add(files.write(name, version, Kind.DATA, merge::writeRows));
        }
        if (merge.updated() > 0) {
            written.add(files.write(name, version, Kind.DELETES, merge::writeDeletes));
        }
        return written;
    }

    // Files of a commit that failed with an exception stay: whether it reached the disk is unknown.
    private Optional<WriteResult> committed(
            boolean done, TableVersion version, List<TableFile> written, WriteResult result) {
        if (!done) {
            files.discard(version.name(), written);
            return Optional.empty();
        }
        return Optional.of(result);
    }

    private static WriteResult result(
            TableVersion version,
            TableMerge merge,
            IncomingRows incoming,
            List<WidenedColumn> widened) {
        long unchanged = incoming.rows().rowCount() - merge.inserted() - merge.updated();
        return new WriteResult(
                version.describe(), merge.inserted(), merge.updated(), unchanged, widened);
    }
}
