package org.jotter.charts.dressing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class AxisNumbersTest {

    /** As XChart does: the ends first, then a step that is too fine, then the one that fits. */
    private static List<String> settled(double... marks) {
        AxisNumbers numbers = new AxisNumbers();
        numbers.apply(marks[marks.length - 1]);
        numbers.apply(marks[0]);
        DoubleStream.of(marks).forEach(mark -> numbers.apply(mark + 0.0123));
        DoubleStream.of(marks).forEach(numbers::apply);
        numbers.settle();
        return DoubleStream.of(marks).boxed().map(numbers).toList();
    }

    @Test
    void allNumbersOfAnAxisHaveAsManyDecimals() {
        assertThat(settled(0, 0.25, 0.5, 1)).containsExactly("0.00", "0.25", "0.50", "1.00");
        assertThat(settled(-0.2, 0, 0.2)).containsExactly("-0.2", "0.0", "0.2");
        assertThat(settled(2012, 2013, 2014)).containsExactly("2012", "2013", "2014");
    }

    @Test
    void largeNumbersHaveCommasAndVeryLargeOrSmallOnesPowers() {
        assertThat(settled(0, 5_000, 10_000)).containsExactly("0", "5,000", "10,000");
        assertThat(settled(0, 5e6, 1e7)).containsExactly("0", "5e6", "1e7");
        assertThat(settled(0, 2e-5, 4e-5)).containsExactly("0", "2e-5", "4e-5");
    }

    @Test
    void beforeTheyAreSettledEachIsWrittenByItself() {
        AxisNumbers numbers = new AxisNumbers();
        assertThat(List.of(0.1, 0.25, 1000.001, 1000.002, 5e-7, 0.0).stream().map(numbers).toList())
                .containsExactly("0.1", "0.25", "1000.001", "1000.002", "5e-7", "0");
    }
}
