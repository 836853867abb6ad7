package org.jotter.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.jotter.charts.FigureAssert.assertThatFigure;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.knowm.xchart.HeatMapChart;

class ConfusionMatrixChartTest {

    private static List<String> labels(int count) {
        return IntStream.range(0, count).mapToObj(i -> "class " + i).toList();
    }

    private static long[][] counts(int size) {
        Random random = new Random(5);
        long[][] counts = new long[size][];
        for (int i = 0; i < size; i++) {
            counts[i] = random.longs(size, 0, 1_000_000).toArray();
        }
        return counts;
    }

    @Test
    void cellsShowCountAndShareOfTheirRow() {
        HeatMapChart chart =
                Charts.confusionMatrix(
                        List.of("false", "true"), new long[][] {{4310, 412}, {1205, 873}});
        assertThatFigure(chart)
                .isSoundAndSmall()
                .shows("actual", "predicted", "4,310", "91%", "412", "9%", "873", "42%")
                .hasText(
                        """
                        Confusion matrix (count and share of the row)
                        actual \\ predicted      false      true
                        false               4310  91%  412   9%
                        true                1205  58%  873  42%\
                        """);
        assertThatFigure(chart)
                .hasDescription(
                        "Confusion matrix of 2 labels, rows actual and columns predicted: 5183 of"
                                + " 6800 on the diagonal (76%).");
    }

    @Test
    void fiftyClassesStayWithinTheBound() {
        assertThatFigure(Charts.confusionMatrix(labels(50), counts(50)))
                .isSoundAndSmall()
                .hasSvgBelow(60_000)
                .hasPngBelow(60_000)
                .shows("class 0", "class 49");
    }

    @Test
    void ofMoreThanFiftyClassesTheSmallAreAddedUp() {
        long[][] counts = counts(60);
        for (int i = 0; i < 60; i += 5) {
            counts[i] = new long[60];
            counts[i][i] = 3;
        }
        HeatMapChart chart = Charts.confusionMatrix(labels(60), counts);
        assertThatFigure(chart).isSoundAndSmall().shows("class 1", "(other)");
        assertThat(Xml.texts(Figure.of(chart).svg(), "text")).doesNotContain("class 55");
        assertThat(Figure.of(chart).text()).contains("(other)");
    }

    @Test
    void anEmptyRowHasNoShare() {
        assertThat(Figure.of(Charts.confusionMatrix(List.of("a", "b"), new long[2][2])).text())
                .contains("0   0%");
    }

    @Test
    void hostileLabelsAreSafe() {
        HeatMapChart chart =
                Charts.confusionMatrix(
                        List.of("<script>\u0007", "\"'&".repeat(100_000)),
                        new long[][] {{1, 0}, {0, 1}});
        assertThatFigure(chart).isSoundAndSmall();
        assertThat(Figure.of(chart).svg()).contains("&lt;script&gt;").doesNotContain("<script");
    }

    @Test
    void countsThatDoNotFitTheLabelsAreRefused() {
        assertRefused(
                List.of(), new long[0][], "The confusion matrix has no labels; give at least one");
        assertRefused(
                List.of("a", "b"),
                new long[1][2],
                "The confusion matrix has 2 labels and 1 row; give a row per label");
        assertRefused(
                List.of("a", "b"),
                new long[][] {{1, 2}, {3}},
                "The confusion matrix's row 'b' has 1 count; give 2, one per label");
        assertRefused(
                List.of("a", "b"),
                new long[][] {{1, 2}, {-3, 4}},
                "The confusion matrix counts -3 for actual 'b', predicted 'a'; give no negative"
                        + " count");
        assertRefused(
                List.of("a", "b"),
                new long[][] {{Long.MAX_VALUE, 1}, {0, 0}},
                "The confusion matrix's counts add up to more than 9223372036854775807; give"
                        + " smaller counts");
    }

    private static void assertRefused(List<String> labels, long[][] counts, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Charts.confusionMatrix(labels, counts))
                .withMessage(message);
    }
}
