package org.jotter.charts;

import java.util.stream.IntStream;

/**
 * Cuts a series to what a picture can show. The points fall into runs of equal length; of each run
 * the lowest, the highest and the first gap stay, so that no peak is lost.
 */
final class Downsampling {

    private static final int KEPT_PER_RUN = 3;

    private Downsampling() {}

    /** The series itself where it has no more points than {@code limit}. */
    static Series atMost(int limit, Series series) {
        int size = series.size();
        if (size <= limit) {
            return series;
        }
        int runs = Math.max(1, (limit - 2) / KEPT_PER_RUN);
        IntStream kept =
                IntStream.range(0, runs)
                        .flatMap(
                                run ->
                                        extremes(
                                                series,
                                                (int) ((long) run * size / runs),
                                                (int) ((run + 1L) * size / runs)));
        int[] places =
                IntStream.concat(IntStream.of(0, size - 1), kept).sorted().distinct().toArray();
        return series.at(places);
    }

    private static IntStream extremes(Series series, int from, int to) {
        int lowest = -1;
        int highest = -1;
        int gap = -1;
        for (int i = from; i < to; i++) {
            double y = series.y(i);
            if (!Double.isFinite(y)) {
                gap = gap < 0 ? i : gap;
            } else {
                lowest = lowest < 0 || y < series.y(lowest) ? i : lowest;
                highest = highest < 0 || y > series.y(highest) ? i : highest;
            }
        }
        return IntStream.of(lowest, highest, gap).filter(i -> i >= 0);
    }
}
