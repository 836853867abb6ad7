package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class AxisTest {

    private static List<String> labels(double low, double high) {
        Axis axis = Axis.covering(low, high, 5);
        return LongStream.rangeClosed(axis.firstMark(), axis.lastMark())
                .mapToObj(axis::label)
                .toList();
    }

    @Test
    void marksAreRoundAndCoverTheValues() {
        assertThat(labels(0.03, 0.97)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1");
        assertThat(labels(-7, 93)).containsExactly("-20", "0", "20", "40", "60", "80", "100");
        assertThat(labels(0, 4e9)).containsExactly("0", "1e9", "2e9", "3e9", "4e9");
    }

    @Test
    void aSingleValueStandsWithinItsScale() {
        assertThat(labels(0, 0)).containsExactly("-0.6", "-0.4", "-0.2", "0", "0.2", "0.4", "0.6");
        Axis axis = Axis.covering(42, 42, 5);
        assertThat(axis.share(42)).isBetween(0.3, 0.7);
    }

    @Test
    void allDoublesHaveAScale() {
        assertThat(labels(-Double.MAX_VALUE, Double.MAX_VALUE)).hasSizeBetween(4, 12);
        assertThat(labels(Double.MIN_VALUE, 3 * Double.MIN_VALUE)).hasSizeBetween(2, 12);
        assertThat(labels(1e9, Math.nextUp(1e9))).hasSizeBetween(4, 12);
    }
}
