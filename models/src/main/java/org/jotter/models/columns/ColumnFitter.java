package org.jotter.models.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.tables.cells.DataType;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Finds what becomes of each column of a training set, by its training rows; used once. */
public final class ColumnFitter {

    private final TrainingSplit split;
    private final Table train;
    private final List<ColumnPlan> columns = new ArrayList<>();
    private final List<ExcludedColumn> excluded = new ArrayList<>();
    private final List<ExcludedColumn> unusable = new ArrayList<>();

    public ColumnFitter(TrainingSplit split) {
        this.split = split;
        this.train = split.train();
    }

    public FittedColumns fit() {
        TrainingSet source = split.source();
        source.timestampLookupKey()
                .ifPresent(key -> exclude(key, "the timestamp lookup key, which orders the rows"));
        source.featureColumns().forEach(name -> add(train.column(name)));
        if (!unusable.isEmpty()) {
            throw unusable();
        }
        if (columns.isEmpty()) {
            throw nothingToLearnFrom();
        }
        return new FittedColumns(columns, excluded);
    }

    private void add(Column<?> column) {
        if (column.countMissing() == column.size()) {
            exclude(column.name(), "no value in the training rows");
        } else if (column instanceof NumericColumn<?> numbers) {
            addNumbers(numbers);
        } else if (column instanceof BooleanColumn booleans) {
            addBooleans(booleans);
        } else if (column instanceof StringColumn texts) {
            addTexts(texts);
        } else {
            unusable.add(new ExcludedColumn(column.name(), "is a date or time"));
        }
    }

    private void addNumbers(NumericColumn<?> column) {
        NumberStatistics seen = NumberStatistics.of(column);
        if (seen.saysNothing()) {
            excludeConstant(column);
            return;
        }
        DataType type = DataType.of(column);
        columns.add(
                new NumericPlan(
                        column.name(),
                        type,
                        new Scaling.Standardise(seen.mean(), seen.scale()),
                        new NumberFill(NumberFill.Strategy.MEAN, seen.mean(), seen.missing() > 0),
                        seen.missing()));
    }

    private void addBooleans(BooleanColumn column) {
        int missing = column.countMissing();
        int yes = column.countTrue();
        if (missing == 0 && (yes == 0 || yes == column.size())) {
            excludeConstant(column);
            return;
        }
        columns.add(new BooleanPlan(column.name(), CategoryFill.seen(missing), missing));
    }

    private void addTexts(StringColumn column) {
        TreeSet<String> values = new TreeSet<>();
        column.unique().forEach(values::add);
        values.removeIf(StringColumn::valueIsMissing);
        int missing = column.countMissing();
        if (TextRule.looksFree(values.size(), column.size())) {
            unusable.add(
                    new ExcludedColumn(
                            column.name(),
                            "looks like free text (%d different values in %d rows)"
                                    .formatted(values.size(), column.size())));
        } else if (values.size() == 1 && missing == 0) {
            excludeConstant(column);
        } else {
            columns.add(
                    new CategoricalPlan(
                            column.name(),
                            List.copyOf(values),
                            CategoryFill.seen(missing),
                            missing));
        }
    }

    private void excludeConstant(Column<?> column) {
        exclude(column.name(), "one value only in the training rows");
    }

    private void exclude(String column, String reason) {
        excluded.add(new ExcludedColumn(column, reason));
    }

    private JotterException unusable() {
        String faults =
                unusable.stream()
                        .map(column -> "'%s' %s".formatted(column.name(), column.reason()))
                        .collect(Collectors.joining(", "));
        String names =
                unusable.stream()
                        .map(column -> "\"%s\"".formatted(column.name()))
                        .collect(Collectors.joining(", "));
        return new JotterException(
                JotterException.Kind.INVALID,
                "A model cannot learn from: %s. Leave out with excludeColumns(%s)"
                        .formatted(faults, names));
    }

    private JotterException nothingToLearnFrom() {
        String reasons =
                excluded.stream()
                        .map(column -> "'%s' (%s)".formatted(column.name(), column.reason()))
                        .collect(Collectors.joining(", "));
        return new JotterException(
                JotterException.Kind.INVALID,
                "The training set has no column left to learn from%s. Look up features for it first"
                        .formatted(reasons.isEmpty() ? "" : "; left out: " + reasons));
    }
}
