package org.jotter.models.tasks.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.charts.RocPoint;
import org.jotter.charts.Series;
import org.jotter.models.tasks.TopWeight;
import org.knowm.xchart.internal.chartpart.Chart;

/** Draws an evaluation report. */
final class ClassificationCharts {

    private ClassificationCharts() {}

    static List<Chart<?, ?>> of(ClassificationEvaluation report) {
        List<Chart<?, ?>> charts = new ArrayList<>();
        charts.add(confusionMatrix(report));
        if (report.rocCurves().size() == 1) {
            charts.add(roc(report.rocCurves().get(0)));
        } else if (!report.rocCurves().isEmpty()) {
            charts.add(rocs(report.rocCurves()));
        }
        report.topWeights().stream()
                .map(TopWeight::label)
                .distinct()
                .forEach(label -> charts.add(weights(report, label)));
        return charts;
    }

    private static Chart<?, ?> confusionMatrix(ClassificationEvaluation report) {
        long[][] counts =
                report.confusionMatrix().stream()
                        .map(row -> row.stream().mapToLong(Long::longValue).toArray())
                        .toArray(long[][]::new);
        return Charts.confusionMatrix(report.labels(), counts);
    }

    private static Chart<?, ?> roc(RocCurve curve) {
        List<RocPoint> points =
                IntStream.range(0, curve.falsePositiveRates().size())
                        .mapToObj(
                                i ->
                                        new RocPoint(
                                                curve.falsePositiveRates().get(i),
                                                curve.truePositiveRates().get(i)))
                        .toList();
        return Charts.roc(points, curve.auc());
    }

    private static Chart<?, ?> rocs(List<RocCurve> curves) {
        List<Series> lines =
                curves.stream()
                        .map(
                                curve ->
                                        new Series(
                                                name(curve),
                                                numbers(curve.falsePositiveRates()),
                                                numbers(curve.truePositiveRates())))
                        .toList();
        return Charts.roc("ROC of each label against the others", lines);
    }

    private static Chart<?, ?> weights(ClassificationEvaluation report, String label) {
        List<Bar> bars =
                report.topWeights().stream()
                        .filter(weight -> weight.label().equals(label))
                        .map(weight -> new Bar(weight.feature(), weight.weight()))
                        .toList();
        return Charts.bars("Top weights for '%s'".formatted(label), "weight", bars);
    }

    private static String name(RocCurve curve) {
        return String.format(Locale.ROOT, "%s, AUC %.3f", curve.label(), curve.auc());
    }

    private static double[] numbers(List<Double> rates) {
        return rates.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
