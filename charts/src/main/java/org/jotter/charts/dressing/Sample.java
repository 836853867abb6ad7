package org.jotter.charts.dressing;

import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Which points of a long series are painted. */
final class Sample {

    private static final int FINEST_GRID = 200;

    private Sample() {}

    /**
     * The places of about so many points of a line: first, last, and of each of many equal runs the
     * lowest, the highest and the first gap, so that no peak and no gap is lost.
     */
    static int[] ofLine(double[] y, int limit) {
        int runs = Math.max(1, (limit - 2) / 2);
        IntStream inner =
                IntStream.range(0, runs)
                        .flatMap(
                                run ->
                                        extremes(
                                                y,
                                                (int) ((long) run * y.length / runs),
                                                (int) ((run + 1L) * y.length / runs)));
        return IntStream.concat(IntStream.of(0, y.length - 1), inner).sorted().distinct().toArray();
    }

    private static IntStream extremes(double[] y, int from, int to) {
        int low = -1;
        int high = -1;
        int gap = -1;
        for (int i = from; i < to; i++) {
            if (Double.isNaN(y[i])) {
                gap = gap < 0 ? i : gap;
            } else {
                low = low < 0 || y[i] < y[low] ? i : low;
                high = high < 0 || y[i] > y[high] ? i : high;
            }
        }
        return IntStream.of(low, high, gap).filter(place -> place >= 0);
    }

    /**
     * The places of at most so many points of a cloud: the first one in each cell of a grid, so
     * that every outlier stays, and as many again by chance, so that density shows.
     */
    static int[] ofCloud(Scale x, Scale y, int limit) {
        boolean[] kept = new boolean[x.size()];
        int cells = FINEST_GRID;
        while (!firstOfEachCell(x, y, cells, limit / 2, kept)) {
            cells = cells * 3 / 4;
        }
        // always the same, so that a chart that is shown again looks the same
        SplittableRandom chance = new SplittableRandom(x.size());
        for (int i = 0; i < limit / 2; i++) {
            kept[chance.nextInt(kept.length)] = true;
        }
        return IntStream.range(0, kept.length).filter(i -> kept[i]).toArray();
    }

    /** False, with nothing kept, where more cells than the limit hold a point. */
    private static boolean firstOfEachCell(Scale x, Scale y, int cells, int limit, boolean[] kept) {
        boolean[] taken = new boolean[cells * cells];
        int[] places = new int[limit];
        int size = 0;
        for (int i = 0; i < kept.length; i++) {
            double column = x.share(i);
            double row = y.share(i);
            if (Double.isNaN(column) || Double.isNaN(row)) {
                continue;
            }
            int cell = place(column, cells) * cells + place(row, cells);
            if (!taken[cell]) {
                if (size == limit) {
                    return false;
                }
                taken[cell] = true;
                places[size++] = i;
            }
        }
        for (int i = 0; i < size; i++) {
            kept[places[i]] = true;
        }
        return true;
    }

    private static int place(double share, int cells) {
        return (int) (share * (cells - 1));
    }

    static double[] at(double[] values, int[] places) {
        return values == null ? null : IntStream.of(places).mapToDouble(i -> values[i]).toArray();
    }

    /** How far along its axis each of some values is. */
    static final class Scale {

        private final double[] values;
        private final boolean logarithmic;
        private final double low;
        private final double high;

        Scale(double[] values, boolean logarithmic) {
            this.values = values;
            this.logarithmic = logarithmic;
            double least = Double.POSITIVE_INFINITY;
            double most = Double.NEGATIVE_INFINITY;
            for (int i = 0; i < values.length; i++) {
                double place = place(i);
                if (Double.isFinite(place)) {
                    least = Math.min(least, place);
                    most = Math.max(most, place);
                }
            }
            this.low = least;
            this.high = most;
        }

        int size() {
            return values.length;
        }

        private double place(int index) {
            return logarithmic ? Math.log10(values[index]) : values[index];
        }

        /** From 0 to 1; NaN where the value has no place on the axis. */
        double share(int index) {
            double place = place(index);
            if (!Double.isFinite(place)) {
                return Double.NaN;
            }
            return high > low ? (place / 2 - low / 2) / (high / 2 - low / 2) : 0;
        }
    }
}
