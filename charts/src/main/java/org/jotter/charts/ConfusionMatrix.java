package org.jotter.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.charts.text.Text;

/** Checked counts by actual label (row) and predicted label (column), at most 50 of either. */
final class ConfusionMatrix {

    private static final int MOST_LABELS = 50;
    static final String OTHER = "(other)";

    private final List<String> labels;
    private final long[][] counts;
    private final long total;

    private ConfusionMatrix(List<String> labels, long[][] counts, long total) {
        this.labels = labels;
        this.counts = counts;
        this.total = total;
    }

    /** Keeps the labels with most counts where there are too many, and adds up the others. */
    static ConfusionMatrix of(List<String> labels, long[][] counts) {
        check(labels, counts);
        long total = total(counts);
        if (labels.size() <= MOST_LABELS) {
            return new ConfusionMatrix(
                    List.copyOf(labels),
                    Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new),
                    total);
        }
        int[] kept = largest(counts, MOST_LABELS - 1);
        return new ConfusionMatrix(
                Stream.concat(Arrays.stream(kept).mapToObj(labels::get), Stream.of(OTHER)).toList(),
                folded(counts, kept),
                total);
    }

    private static void check(List<String> labels, long[][] counts) {
        if (labels.isEmpty()) {
            throw new IllegalArgumentException(
                    "The confusion matrix has no labels; give at least one");
        }
        if (counts.length != labels.size()) {
            throw new IllegalArgumentException(
                    "The confusion matrix has %s and %s; give a row per label"
                            .formatted(
                                    Text.count(labels.size(), "label"),
                                    Text.count(counts.length, "row")));
        }
        for (int i = 0; i < counts.length; i++) {
            checkRow(labels, i, counts[i]);
        }
    }

    private static long total(long[][] counts) {
        try {
            return Arrays.stream(counts).flatMapToLong(Arrays::stream).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "The confusion matrix's counts add up to more than %d; give smaller counts"
                            .formatted(Long.MAX_VALUE));
        }
    }

    private static void checkRow(List<String> labels, int actual, long[] row) {
        if (row.length != labels.size()) {
            throw new IllegalArgumentException(
                    "The confusion matrix's row '%s' has %s; give %d, one per label"
                            .formatted(
                                    labels.get(actual),
                                    Text.count(row.length, "count"),
                                    labels.size()));
        }
        for (int j = 0; j < row.length; j++) {
            if (row[j] < 0) {
                throw new IllegalArgumentException(
                        "The confusion matrix counts %d for actual '%s', predicted '%s'; give no negative count"
                                .formatted(row[j], labels.get(actual), labels.get(j)));
            }
        }
    }

    private static int[] largest(long[][] counts, int limit) {
        return IntStream.range(0, counts.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> -Arrays.stream(counts[i]).sum()))
                .limit(limit)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
    }

    private static long[][] folded(long[][] counts, int[] kept) {
        Map<Integer, Integer> place = new HashMap<>();
        for (int i = 0; i < kept.length; i++) {
            place.put(kept[i], i);
        }
        long[][] result = new long[kept.length + 1][kept.length + 1];
        for (int i = 0; i < counts.length; i++) {
            for (int j = 0; j < counts.length; j++) {
                result[place.getOrDefault(i, kept.length)][place.getOrDefault(j, kept.length)] +=
                        counts[i][j];
            }
        }
        return result;
    }

    List<String> labels() {
        return labels;
    }

    int size() {
        return counts.length;
    }

    long count(int actual, int predicted) {
        return counts[actual][predicted];
    }

    /** The cell's part of its row; 0 in an empty row. */
    double share(int actual, int predicted) {
        long row = rowTotal(actual);
        return row == 0 ? 0 : (double) counts[actual][predicted] / row;
    }

    long rowTotal(int actual) {
        return Arrays.stream(counts[actual]).sum();
    }

    long total() {
        return total;
    }

    /** The sum of the diagonal; what was folded together counts as right only where it agrees. */
    long right() {
        return IntStream.range(0, size()).mapToLong(i -> counts[i][i]).sum();
    }
}
