package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.ChartAssert.assertThatChart;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void binsCountTheirValuesAndTheLastHoldsTheHighest() {
        Chart chart =
                Charts.histogram(
                        "Delay", "minutes", new double[] {0, 1, 1, 5, 10, 10, Double.NaN}, 2);
        assertThatChart(chart)
                .isSoundAndSmall()
                .shows("Delay", "minutes", "count")
                .hasText(
                        """
                        Delay
                        minutes
                        from  to  count
                           0   5      3  ████████████████████
                           5  10      3  ████████████████████
                        Not finite and left out: 1.\
                        """);
    }

    @Test
    void aMillionValuesStaySmall() {
        double[] values = new Random(2).doubles(1_000_000).toArray();
        assertThatChart(Charts.histogram("h", "x", values, 200))
                .isSoundAndSmall()
                .hasSvgBelow(20_000);
    }

    @Test
    void valuesThatAreAllEqualFillOneBin() {
        Chart chart = Charts.histogram("h", "x", new double[] {3, 3, 3}, 4);
        assertThatChart(chart).isSoundAndSmall();
        assertThat(chart.text()).contains("   3  3.25      3");
    }

    @Test
    void valuesAtTheEdgeOfADoubleAreDrawn() {
        double most = Double.MAX_VALUE;
        assertThatChart(Charts.histogram("h", "x", new double[] {-most, 0, most}, 3))
                .isSoundAndSmall();
        assertThatChart(Charts.histogram("h", "x", new double[] {most}, 1)).isSoundAndSmall();
    }

    @Test
    void nothingToCountIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.histogram("Delay", "x", new double[] {Double.NaN}, 3))
                .withMessage("The histogram 'Delay' has no finite value; give at least one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.histogram("Delay", "x", new double[] {1}, 0))
                .withMessage("The histogram 'Delay' has 0 bins; give 1 to 200");
    }
}
