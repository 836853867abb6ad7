package org.jotter.features;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.columns.Column;

/**
 * Which rows of a training set have which label; rows without one count as a label of their own.
 */
final class LabelRows {

    /** Of more whole numbers, nobody can say whether they are classes or amounts. */
    private static final int MOST_NUMBERED_CLASSES = 20;

    private final Column<?> column;
    private final int[] labelOf;
    private final int[] counts;

    private LabelRows(Column<?> column) {
        this.column = column;
        Map<Object, Integer> labels = new HashMap<>();
        labelOf = new int[column.size()];
        for (int row = 0; row < labelOf.length; row++) {
            Object label = column.isMissing(row) ? Optional.empty() : column.get(row);
            labelOf[row] = labels.computeIfAbsent(label, unseen -> labels.size());
        }
        counts = new int[labels.size()];
        IntStream.of(labelOf).forEach(label -> counts[label]++);
    }

    /**
     * @throws org.jotter.tracking.errors.JotterException INVALID where the set has no label, or
     *     numbers with fractions, or times
     */
    static LabelRows of(TrainingSet set) {
        if (!set.table().columnNames().contains(set.label())) {
            throw LabelErrors.noLabel();
        }
        Column<?> column = set.table().column(set.label());
        if (!canBeClasses(column)) {
            throw LabelErrors.noClasses(column);
        }
        return new LabelRows(column);
    }

    /** Empty where the label may be an amount, which a regression learns. */
    static Optional<LabelRows> ofClasses(TrainingSet set) {
        return Optional.of(set.label())
                .filter(set.table().columnNames()::contains)
                .map(set.table()::column)
                .filter(LabelRows::canBeClasses)
                .map(LabelRows::new)
                .filter(LabelRows::areClasses);
    }

    private static boolean canBeClasses(Column<?> column) {
        return ColumnKind.of(column)
                .filter(
                        kind ->
                                kind == ColumnKind.STRING
                                        || kind == ColumnKind.BOOLEAN
                                        || kind.isWholeNumber())
                .isPresent();
    }

    private boolean areClasses() {
        return counts.length <= MOST_NUMBERED_CLASSES
                || ColumnKind.of(column).filter(ColumnKind::isNumber).isEmpty();
    }

    /**
     * Changes {@code rows} so that every label is among the first {@code cut}, as far as they
     * reach: a row of a label that is not there changes places with one of a label that is there
     * twice.
     */
    void keepAllBefore(int cut, int[] rows) {
        int[] before = new int[counts.length];
        for (int i = 0; i < cut; i++) {
            before[labelOf[rows[i]]]++;
        }
        int spare = cut - 1;
        for (int i = cut; i < rows.length; i++) {
            if (before[labelOf[rows[i]]] == 0) {
                while (spare >= 0 && before[labelOf[rows[spare]]] < 2) {
                    spare--;
                }
                if (spare < 0) {
                    return;
                }
                before[labelOf[rows[spare]]]--;
                before[labelOf[rows[i]]]++;
                int row = rows[i];
                rows[i] = rows[spare];
                rows[spare] = row;
            }
        }
    }

    /**
     * Puts as many rows of each label first as {@code fraction} of them are, else keeping the
     * order.
     *
     * @param wanted how many rows would be first in all
     * @return how many are
     */
    int stratify(int[] rows, double fraction, int wanted) {
        int[] left = shares(fraction, wanted);
        int cut = IntStream.of(left).sum();
        if (cut == rows.length) {
            throw LabelErrors.oneRowEach(column, fraction);
        }
        IntArrayList first = new IntArrayList(cut);
        IntArrayList rest = new IntArrayList(rows.length - cut);
        for (int row : rows) {
            (left[labelOf[row]]-- > 0 ? first : rest).add(row);
        }
        first.addAll(rest);
        System.arraycopy(first.elements(), 0, rows, 0, rows.length);
        return cut;
    }

    /**
     * Both sides get a row of each label that has two; what the rounding leaves goes where most is
     * owed.
     */
    private int[] shares(double fraction, int wanted) {
        int[] shares =
                Arrays.stream(counts)
                        .map(count -> Math.max(1, Math.min(count - 1, (int) (count * fraction))))
                        .toArray();
        int left = wanted - IntStream.of(shares).sum();
        IntStream.range(0, shares.length)
                .boxed()
                .filter(label -> shares[label] < counts[label] - 1)
                .sorted(
                        (a, b) ->
                                Double.compare(
                                        counts[b] * fraction - shares[b],
                                        counts[a] * fraction - shares[a]))
                .limit(Math.max(0, left))
                .forEach(label -> shares[label]++);
        return shares;
    }

    /** The rows whose label has that many rows, and those without a label. */
    int[] withAtLeast(int fewest) {
        int[] rows =
                IntStream.range(0, labelOf.length)
                        .filter(row -> counts[labelOf[row]] >= fewest || column.isMissing(row))
                        .toArray();
        if (IntStream.of(rows).allMatch(column::isMissing)) {
            throw LabelErrors.allRare(column, fewest, Arrays.stream(counts).max().orElse(0));
        }
        return rows;
    }
}
