package org.jotter.charts;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;
import org.jotter.charts.words.Described;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;

/** How a regression's predictions lie to the truth: beside it, or as residuals. */
final class FitChart extends XyPlot implements Described {

    private final double[] actual;
    private final double[] predicted;

    private FitChart(
            int height,
            String title,
            String xLabel,
            String yLabel,
            double[] actual,
            double[] predicted) {
        super(height, title, xLabel, yLabel);
        if (actual.length != predicted.length) {
            throw new IllegalArgumentException(
                    "There are %d actual values and %d predicted; give as many of both"
                            .formatted(actual.length, predicted.length));
        }
        this.actual = actual.clone();
        this.predicted = predicted.clone();
        if (IntStream.range(0, actual.length).noneMatch(this::isPaired)) {
            throw new IllegalArgumentException(
                    "There is no row with a finite actual and predicted value; give at least one");
        }
        getStyler().setLegendVisible(false);
    }

    private boolean isPaired(int row) {
        return Double.isFinite(actual[row]) && Double.isFinite(predicted[row]);
    }

    static FitChart predictedActual(double[] actual, double[] predicted) {
        FitChart chart =
                new FitChart(
                        heightOfRates(),
                        "Predicted against actual",
                        "actual",
                        "predicted",
                        actual,
                        predicted);
        double low = Math.min(least(actual), least(predicted));
        double high = Math.max(most(actual), most(predicted));
        chart.addPoints(actual, predicted);
        chart.addReference("equal", low, low, high, high);
        return chart;
    }

    static FitChart residuals(double[] actual, double[] predicted) {
        FitChart chart =
                new FitChart(
                        HEIGHT,
                        "Residuals",
                        "predicted",
                        "actual minus predicted",
                        actual,
                        predicted);
        chart.addPoints(predicted, chart.residuals());
        chart.addReference("zero", least(predicted), 0, most(predicted), 0);
        return chart;
    }

    private void addPoints(double[] x, double[] y) {
        XYSeries points = add("rows", x, y);
        points.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    }

    private double[] residuals() {
        return IntStream.range(0, actual.length)
                .mapToDouble(i -> actual[i] - predicted[i])
                .toArray();
    }

    private static double least(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).min().orElse(0);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).max().orElse(0);
    }

    @Override
    public String description() {
        return "%s, %s: root mean squared error %s, R squared %s."
                .formatted(
                        getTitle(),
                        Text.count(actual.length, "row"),
                        Numbers.number(rootMeanSquare()),
                        Numbers.number(r2()));
    }

    @Override
    public String text() {
        double[] residuals = residuals();
        return getTitle()
                + "\n"
                + TextTable.aligned("lr")
                        .row("rows", Integer.toString(actual.length))
                        .row("root mean squared error", Numbers.number(rootMeanSquare()))
                        .row("R squared", Numbers.number(r2()))
                        .row("actual", range(actual))
                        .row("predicted", range(predicted))
                        .row("residual", range(residuals));
    }

    private static String range(double[] values) {
        return Numbers.number(least(values)) + " to " + Numbers.number(most(values));
    }

    private double rootMeanSquare() {
        return Math.sqrt(
                squares(residuals())
                        / IntStream.range(0, actual.length).filter(this::isPaired).count());
    }

    private double r2() {
        double mean =
                IntStream.range(0, actual.length)
                        .filter(this::isPaired)
                        .mapToDouble(i -> actual[i])
                        .average()
                        .orElse(0);
        double[] around =
                IntStream.range(0, actual.length)
                        .filter(this::isPaired)
                        .mapToDouble(i -> actual[i] - mean)
                        .toArray();
        return 1 - squares(residuals()) / squares(around);
    }

    private static double squares(double[] values) {
        return Arrays.stream(values).filter(Double::isFinite).map(v -> v * v).sum();
    }
}
