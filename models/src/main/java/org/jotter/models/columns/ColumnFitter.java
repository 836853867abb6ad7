package org.jotter.models.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jotter.features.TrainingSet;
import org.jotter.features.TrainingSplit;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.NumericColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Finds what becomes of each column of a training set, by its training rows; used once. */
public final class ColumnFitter {

    private static final String ONE_VALUE = "one value only in the training rows";

    private final TrainingSplit split;
    private final Preprocessing preprocessing;
    private final Table train;
    private final List<ColumnPlan> columns = new ArrayList<>();
    private final List<ExcludedColumn> excluded = new ArrayList<>();
    private final List<ExcludedColumn> unusable = new ArrayList<>();

    public ColumnFitter(TrainingSplit split, Preprocessing preprocessing) {
        this.split = split;
        this.preprocessing = preprocessing;
        this.train = split.train();
    }

    public FittedColumns fit() {
        TrainingSet source = split.source();
        preprocessing.check(source.featureColumns());
        source.timestampLookupKey()
                .ifPresent(key -> exclude(key, "the timestamp lookup key, which orders the rows"));
        source.splitColumn().ifPresent(key -> exclude(key, "the time that the rows were split by"));
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
        new NumberFitter(column, preprocessing.of(column.name()))
                .plan()
                .ifPresentOrElse(columns::add, () -> excludeConstant(column));
    }

    private void addBooleans(BooleanColumn column) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        counts.put("false", column.countFalse());
        counts.put("true", column.countTrue());
        counts.values().removeIf(count -> count == 0);
        CategoryFitter fitter = fitter(column, "booleans", Boolean.class, counts);
        addUnlessConstant(
                fitter, new BooleanPlan(column.name(), fitter.fill(), column.countMissing()));
    }

    private void addTexts(StringColumn column) {
        SortedMap<String, Integer> counts = TextCounts.of(column);
        if (TextRule.looksFree(counts.size(), column.size())) {
            unusable.add(
                    new ExcludedColumn(
                            column.name(),
                            "looks like free text (%d different values in %d rows)"
                                    .formatted(counts.size(), column.size())));
            return;
        }
        CategoryFitter fitter = fitter(column, "texts", String.class, counts);
        addUnlessConstant(
                fitter,
                new CategoricalPlan(
                        column.name(),
                        List.copyOf(fitter.values()),
                        fitter.fill(),
                        column.countMissing()));
    }

    private CategoryFitter fitter(
            Column<?> column, String kind, Class<?> type, SortedMap<String, Integer> counts) {
        ColumnRules rules = preprocessing.of(column.name());
        return new CategoryFitter(column.name(), kind, type, counts, column.countMissing(), rules);
    }

    private void addUnlessConstant(CategoryFitter fitter, ColumnPlan plan) {
        if (fitter.saysNothing()) {
            exclude(plan.name(), ONE_VALUE);
        } else {
            columns.add(plan);
        }
    }

    private void excludeConstant(Column<?> column) {
        exclude(column.name(), ONE_VALUE);
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
