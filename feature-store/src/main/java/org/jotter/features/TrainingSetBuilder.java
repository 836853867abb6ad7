package org.jotter.features;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jotter.tables.cells.TableOf;
import org.jotter.tables.duck.Duck;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Says what a training set is made of; {@link #create} makes it. */
public final class TrainingSetBuilder {

    private final Function<String, TableVersion> catalogue;
    private final Duck duck;
    private final FeatureFiles files;
    private final Table labelRows;
    private final List<FeatureLookup> lookups = new ArrayList<>();
    private final List<String> excluded = new ArrayList<>();
    private String label = "";
    private Function<Table, Optional<Reading>> labelReading = Readings::of;

    TrainingSetBuilder(
            Function<String, TableVersion> catalogue,
            Duck duck,
            FeatureFiles files,
            Table labelRows) {
        this.catalogue = catalogue;
        this.duck = duck;
        this.files = files;
        this.labelRows = labelRows;
    }

    /** Adds a look-up in a feature table; call it once for each. */
    public TrainingSetBuilder lookup(String tableName, Consumer<LookupBuilder> how) {
        LookupBuilder lookup = new LookupBuilder(tableName);
        how.accept(lookup);
        lookups.add(lookup.build());
        return this;
    }

    /** The label rows' column to learn; without it the set has no label. */
    public TrainingSetBuilder label(String column) {
        label = column;
        return this;
    }

    /** Columns to leave out of the set, looked-up features among them. */
    public TrainingSetBuilder excludeColumns(String... columns) {
        excluded.addAll(List.of(columns));
        return this;
    }

    /**
     * How the label rows were read, where their cells were copied since ({@code where}, a sort, a
     * join) and no longer tell: {@code reading(Tables.reading(flights))}. It is kept for the
     * columns that still have the name and the kind that they were read as.
     */
    public TrainingSetBuilder reading(Reading reading) {
        labelReading = rows -> Readings.of(rows, reading);
        return this;
    }

    /**
     * Looks everything up in each table's newest version. Every label row stays, once, in its
     * place; where nothing was known at its time the features are missing.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING for an unknown table, INVALID for
     *     a look-up that cannot be
     */
    public TrainingSet create() {
        List<Lookup> checked = lookups.stream().map(this::checked).toList();
        checkLabel();
        List<Column<?>> columns = new ArrayList<>(labelRows.columns());
        checkNames(columns, checked);
        checkExcluded(columns, checked);
        if (!checked.isEmpty()) {
            columns.addAll(lookUp(checked));
        }
        return assemble(columns, checked.stream().map(Lookup::named).toList());
    }

    private Lookup checked(FeatureLookup lookup) {
        return LookupChecks.check(lookup, catalogue.apply(lookup.tableName()), labelRows);
    }

    private List<Column<?>> lookUp(List<Lookup> checked) {
        return duck.with(
                session -> {
                    List<Column<?>> found = new ArrayList<>();
                    for (Lookup lookup : checked) {
                        found.addAll(new LookupJoin(session, files, labelRows).features(lookup));
                    }
                    return found;
                });
    }

    private TrainingSet assemble(List<Column<?>> columns, List<FeatureLookup> lookedUp) {
        List<Column<?>> kept =
                columns.stream().filter(column -> !excluded.contains(column.name())).toList();
        Optional<String> time =
                lookedUp.stream()
                        .flatMap(lookup -> lookup.timestampLookupKey().stream())
                        .findFirst()
                        .filter(column -> !excluded.contains(column));
        return new TrainingSet(
                TableOf.columns(labelRows.name(), kept),
                label,
                time,
                lookedUp,
                labelReading.apply(ownColumns()));
    }

    private Table ownColumns() {
        return TableOf.columns(
                labelRows.name(),
                labelRows.columns().stream().filter(c -> !excluded.contains(c.name())).toList());
    }

    private void checkLabel() {
        if (!label.isEmpty() && !labelRows.columnNames().contains(label)) {
            throw LookupErrors.noColumn("the label", label, labelRows.columnNames());
        }
        if (!label.isEmpty() && excluded.contains(label)) {
            throw LookupErrors.labelExcluded(label);
        }
    }

    // Letter case aside, as a Tablesaw table sees names.
    private static void checkNames(List<Column<?>> columns, List<Lookup> lookups) {
        Map<String, String> taken = new HashMap<>();
        columns.forEach(column -> taken.put(lower(column.name()), column.name()));
        for (Lookup lookup : lookups) {
            for (TableColumn feature : lookup.features()) {
                if (taken.put(lower(feature.name()), feature.name()) != null) {
                    throw LookupErrors.nameClash(lookup.table().name(), feature.name());
                }
            }
        }
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void checkExcluded(List<Column<?>> columns, List<Lookup> lookups) {
        List<String> names = new ArrayList<>();
        columns.forEach(column -> names.add(column.name()));
        lookups.forEach(lookup -> lookup.features().forEach(feature -> names.add(feature.name())));
        for (String column : excluded) {
            if (!names.contains(column)) {
                throw LookupErrors.nothingToExclude(column, names);
            }
        }
    }
}
