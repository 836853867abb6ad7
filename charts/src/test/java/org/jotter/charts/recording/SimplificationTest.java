package org.jotter.charts.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SimplificationTest {

    private static Points line(int size, double width, double... y) {
        Points points = new Points();
        for (int i = 0; i < size; i++) {
            points.add(i * width / (size - 1), y[i]);
        }
        return points;
    }

    private static DoubleStream heights(Points points) {
        return IntStream.range(0, points.size()).mapToDouble(points::y);
    }

    @Test
    void aStraightLineNeedsItsEndsOnly() {
        double[] y = IntStream.range(0, 10_000).mapToDouble(i -> i / 100.0).toArray();
        assertThat(Simplification.of(line(y.length, 500, y)).size()).isEqualTo(2);
    }

    @Test
    void aMillionPointsKeepTheirOnePeakAndTheirOneDip() {
        double[] y = new Random(1).doubles(1_000_000).map(v -> 100 + 50 * v).toArray();
        y[333_333] = 7;
        y[777_777] = 399;
        Points kept = Simplification.of(line(y.length, 500, y));
        assertThat(kept.size()).isLessThan(4_001);
        assertThat(heights(kept).min()).hasValue(7);
        assertThat(heights(kept).max()).hasValue(399);
        assertThat(kept.x(0)).isZero();
        assertThat(kept.x(kept.size() - 1)).isEqualTo(500);
    }

    @Test
    void aLineThatTurnsBackKeepsItsShape() {
        Points square = new Points();
        double[][] corners = {{0, 0}, {10, 0}, {10, 10}, {0, 10}, {0, 0}};
        for (double[] corner : corners) {
            square.add(corner[0], corner[1]);
        }
        assertThat(Simplification.of(square).size()).isEqualTo(5);
    }

    @Test
    void aShortLineIsLeftAlone() {
        assertThat(Simplification.of(line(2, 5, 1, 2)).size()).isEqualTo(2);
    }
}
