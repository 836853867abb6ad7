package org.jotter.features;

import static org.jotter.features.FeatureErrors.invalid;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jotter.tables.cells.ColumnKind;
import org.jotter.tables.cells.EpochMicros;
import org.jotter.tables.cells.TableOf;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** Ways to cut a training set in two. */
final class Splits {

    private Splits() {}

    static TrainingSplit byTime(TrainingSet set, double fraction) {
        check(set, fraction);
        String name = set.timestampLookupKey().orElseThrow(() -> noTime(set, fraction));
        return byTime(set, name, fraction, "by time, %s train".formatted(percent(fraction)));
    }

    static TrainingSplit byTime(TrainingSet set, String column, double fraction) {
        check(set, fraction);
        checkTime(set, column, fraction);
        String description = "by %s, %s train".formatted(column, percent(fraction));
        return byTime(set.splitBy(column), column, fraction, description);
    }

    private static TrainingSplit byTime(
            TrainingSet set, String name, double fraction, String description) {
        Column<?> time = set.table().column(name);
        if (time.countMissing() > 0) {
            throw missingTimes(name, time.countMissing());
        }
        EpochMicros micros = EpochMicros.of(time);
        int[] rows = rowNumbers(set);
        IntArrays.mergeSort(rows, (a, b) -> Long.compare(micros.at(a), micros.at(b)));
        int cut = changeOfTimeNearest(wanted(rows.length, fraction), rows, micros);
        return cut(set, rows, cut, description);
    }

    static TrainingSplit random(TrainingSet set, double fraction, long seed) {
        check(set, fraction);
        int[] rows = shuffled(set, seed);
        int cut = wanted(rows.length, fraction);
        LabelRows.ofClasses(set).ifPresent(labels -> labels.keepAllBefore(cut, rows));
        return inOrder(set, rows, cut, described("at random", fraction, seed));
    }

    static TrainingSplit stratified(TrainingSet set, double fraction, long seed) {
        check(set, fraction);
        int[] rows = shuffled(set, seed);
        int cut = LabelRows.of(set).stratify(rows, fraction, wanted(rows.length, fraction));
        return inOrder(set, rows, cut, described("stratified", fraction, seed));
    }

    private static int[] shuffled(TrainingSet set, long seed) {
        return IntArrays.shuffle(rowNumbers(set), new Random(seed));
    }

    private static TrainingSplit inOrder(TrainingSet set, int[] rows, int cut, String description) {
        Arrays.sort(rows, 0, cut);
        Arrays.sort(rows, cut, rows.length);
        return cut(set, rows, cut, description);
    }

    private static String described(String how, double fraction, long seed) {
        return "%s, %s train, seed %d".formatted(how, percent(fraction), seed);
    }

    private static int[] rowNumbers(TrainingSet set) {
        return IntStream.range(0, set.table().rowCount()).toArray();
    }

    /** How many rows to train on: the fraction, but no part is empty. */
    private static int wanted(int rows, double fraction) {
        return (int) Math.max(1, Math.min(rows - 1L, Math.round(rows * fraction)));
    }

    private static int changeOfTimeNearest(int wanted, int[] rows, EpochMicros micros) {
        for (int distance = 0; distance < rows.length; distance++) {
            if (isChange(wanted - distance, rows, micros)) {
                return wanted - distance;
            }
            if (isChange(wanted + distance, rows, micros)) {
                return wanted + distance;
            }
        }
        return wanted;
    }

    private static boolean isChange(int cut, int[] rows, EpochMicros micros) {
        return cut > 0 && cut < rows.length && micros.at(rows[cut - 1]) != micros.at(rows[cut]);
    }

    private static TrainingSplit cut(TrainingSet set, int[] rows, int cut, String description) {
        return new TrainingSplit(
                set,
                part(set.table(), Arrays.copyOfRange(rows, 0, cut)),
                part(set.table(), Arrays.copyOfRange(rows, cut, rows.length)),
                description);
    }

    static Table part(Table table, int[] rows) {
        List<Column<?>> columns = new ArrayList<>();
        table.columns().forEach(column -> columns.add(column.subset(rows)));
        return TableOf.columns(table.name(), columns);
    }

    private static String percent(double fraction) {
        double percent = fraction * 100;
        return percent == Math.rint(percent) ? (long) percent + "%" : percent + "%";
    }

    private static void check(TrainingSet set, double fraction) {
        if (!(fraction > 0 && fraction < 1)) {
            throw invalid(
                    "The train fraction %s is not between 0 and 1. Give the share of rows to train on, such as 0.8"
                            .formatted(fraction));
        }
        if (set.table().rowCount() < 2) {
            throw invalid(
                    "A training set of %s cannot be cut in two. Give at least two label rows"
                            .formatted(Counts.of(set.table().rowCount(), "row")));
        }
    }

    private static void checkTime(TrainingSet set, String column, double fraction) {
        List<String> names = set.table().columnNames();
        if (!names.contains(column)) {
            throw new JotterException(
                    MISSING,
                    "The training set has no column '%s' to split by.%s %s"
                            .formatted(
                                    column, Names.didYouMean(column, names), times(set, fraction)));
        }
        if (column.equals(set.label()) || !isTime(set.table().column(column))) {
            throw invalid(
                    "Column '%s' %s, so the training set cannot be split by it. %s"
                            .formatted(
                                    column,
                                    column.equals(set.label()) ? "is the label" : "holds no times",
                                    times(set, fraction)));
        }
    }

    private static boolean isTime(Column<?> column) {
        return ColumnKind.of(column).filter(ColumnKind::isPointInTime).isPresent();
    }

    private static JotterException noTime(TrainingSet set, double fraction) {
        return invalid("The training set has no timestamp lookup key. " + times(set, fraction));
    }

    /** The way out: a column of times, where there is one. */
    private static String times(TrainingSet set, double fraction) {
        return set.table().columns().stream()
                .filter(column -> isTime(column) && !column.name().equals(set.label()))
                .findFirst()
                .map(
                        time ->
                                "Split by its times with splitByTime(\"%s\", %s), or at random with split(%s, seed)"
                                        .formatted(time.name(), fraction, fraction))
                .orElse(
                        "No column holds times; split at random with split(%s, seed)"
                                .formatted(fraction));
    }

    private static JotterException missingTimes(String column, int missing) {
        return invalid(
                "Column '%s' has no time in %s, so a split by time has no side for them. Drop those label rows"
                        .formatted(column, Counts.of(missing, "row")));
    }
}
