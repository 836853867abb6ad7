package org.jotter.models.tasks.regression;

import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.models.tasks.TopWeight;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws the evaluation of a regression. */
final class RegressionCharts {

    private RegressionCharts() {}

    static List<Chart<?, ?>> of(RegressionEvaluation evaluation) {
        List<Chart<?, ?>> charts = new ArrayList<>();
        for (Fit fit : evaluation.fits()) {
            charts.add(predictedActual(fit));
            charts.add(residuals(fit));
        }
        evaluation.topWeights().stream()
                .map(TopWeight::label)
                .distinct()
                .forEach(target -> charts.add(weights(evaluation, target)));
        return charts;
    }

    private static Chart<?, ?> predictedActual(Fit fit) {
        XYChart chart = Charts.predictedActual(numbers(fit.actual()), numbers(fit.predicted()));
        chart.setTitle("Predicted against actual '%s'".formatted(fit.target()));
        return chart;
    }

    private static Chart<?, ?> residuals(Fit fit) {
        XYChart chart = Charts.residuals(numbers(fit.actual()), numbers(fit.predicted()));
        chart.setTitle("Residuals of '%s'".formatted(fit.target()));
        return chart;
    }

    private static Chart<?, ?> weights(RegressionEvaluation evaluation, String target) {
        List<Bar> bars =
                evaluation.topWeights().stream()
                        .filter(weight -> weight.label().equals(target))
                        .map(weight -> new Bar(weight.feature(), weight.weight()))
                        .toList();
        return Charts.bars("Top weights for '%s'".formatted(target), "weight", bars);
    }

    private static double[] numbers(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
