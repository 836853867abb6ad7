package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.XYChart;

class HistogramChartTest {

    @Test
    void binsCountTheirValuesAndTheLastHoldsTheHighest() {
        XYChart chart =
                Charts.histogram(
                        "Delay", "minutes", new double[] {0, 1, 1, 5, 10, 10, Double.NaN}, 2);
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("Delay", "minutes", "count")
                .hasText(
                        """
                        Delay
                        minutes
                        from  to  count
                           0   5      3  ████████████████████
                           5  10      3  ████████████████████
                        Not finite and left out: 1\
                        """);
    }

    @Test
    void aMillionValuesStaySmall() {
        double[] values = new Random(2).doubles(1_000_000).toArray();
        assertThatFigure(Charts.histogram("h", "x", values, 200))
                .isSoundAndSmall()
                .hasSvgBelow(20_000);
    }

    @Test
    void valuesThatAreAllEqualFillOneBin() {
        XYChart chart = Charts.histogram("h", "x", new double[] {3, 3, 3}, 4);
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(Figure.of(chart).text()).contains("   3  3.25      3");
    }

    @Test
    void valuesAtTheEdgeOfADoubleAreDrawn() {
        double most = Double.MAX_VALUE;
        assertThatFigure(Charts.histogram("h", "x", new double[] {-most, 0, most}, 3))
                .isSoundAndSmall();
        assertThatFigure(Charts.histogram("h", "x", new double[] {most}, 1)).isSoundAndSmall();
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

    @Test
    void withoutANumberOfBinsTheirEdgesAreRound() {
        double[] minutes = new Random(2).doubles(5_000).map(v -> 3.14159 + 47.3 * v).toArray();
        XYChart chart = Charts.histogram("Delay", "minutes", minutes);
        assertThatFigure(chart).isSoundAndSmall().shows("10", "20", "50", "0");
        assertThat(Figure.of(chart).text()).contains("   0   5    221").contains("  50  55     42");
    }

    @Test
    void oneValueIsOneBin() {
        assertThatFigure(Charts.histogram("h", "x", new double[] {7})).isSoundAndSmall();
        assertThatFigure(Charts.histogram("h", "x", new double[] {7, 7, 7})).isSoundAndSmall();
    }

    @Test
    void outliersDoNotMakeThousandsOfBins() {
        double[] values = new Random(3).doubles(10_000).toArray();
        values[0] = 1e9;
        assertThatFigure(Charts.histogram("h", "x", values)).isSoundAndSmall();
    }
}
