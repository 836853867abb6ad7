package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.CategoryChart;

class ParallelCoordinatesChartTest {

    private static final List<String> COLUMNS = List.of("depth", "rate", "auc");

    @Test
    void theBestRunIsNamedWithItsValues() {
        CategoryChart chart =
                Charts.parallelCoordinates(
                        "Runs",
                        COLUMNS,
                        List.of(Series.of("a", 3, 0.1, 0.8), Series.of("b", 9, 0.01, 0.9)));
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("depth", "rate", "auc", "3", "9", "0.01", "0.1", "0.8", "0.9")
                .hasDescription(
                        "Parallel coordinates of 2 runs over depth, rate, auc. Highest auc: b with"
                                + " depth 9, rate 0.01, auc 0.9.")
                .hasText(
                        """
                        Runs
                        run  depth  rate  auc
                        b        9  0.01  0.9
                        a        3   0.1  0.8\
                        """);
    }

    @Test
    void ofManyRunsTheBestStay() {
        Random random = new Random(1);
        List<Series> runs =
                IntStream.range(0, 5_000)
                        .mapToObj(
                                i -> Series.of("run", random.nextDouble(), random.nextDouble(), i))
                        .toList();
        assertThatFigure(Charts.parallelCoordinates("Runs", COLUMNS, runs))
                .isSoundAndSmall()
                .shows("The 200 best runs; 4800 left out");
    }

    @Test
    void aValueThatIsMissingLeavesAGap() {
        assertThatFigure(
                        Charts.parallelCoordinates(
                                "Runs",
                                COLUMNS,
                                List.of(Series.of("a", 1, Double.NaN, 2), Series.of("b", 1, 1, 1))))
                .isSoundAndSmall();
    }

    @Test
    void columnsAndRunsThatDoNotFitAreRefused() {
        assertRefused(
                List.of("auc"),
                List.of(Series.of("a", 1)),
                "The parallel coordinates 'Runs' have 1 column; give 2 to 12");
        assertRefused(
                COLUMNS,
                List.of(),
                "The parallel coordinates 'Runs' have no runs; give at least one");
        assertRefused(
                COLUMNS,
                List.of(Series.of("a", 1, 2)),
                "The run 'a' has 2 values; give 3, one per column");
    }

    private static void assertRefused(List<String> columns, List<Series> runs, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.parallelCoordinates("Runs", columns, runs))
                .withMessage(message);
    }
}
