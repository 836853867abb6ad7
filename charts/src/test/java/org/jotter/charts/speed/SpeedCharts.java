package org.jotter.charts.speed;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.charts.Series;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * The charts that are measured. {@code benchmarks/charts_sides/matplotlib_charts.py} has the same
 * ones of data of the same size and shape. Data are made once, charts anew.
 */
final class SpeedCharts {

    private static final int MILLION = 1_000_000;

    private static final Map<String, double[]> DATA = new ConcurrentHashMap<>();

    private static final Map<String, Function<String, Chart<?, ?>>> CHARTS =
            Map.of(
                    "bars", SpeedCharts::bars,
                    "lines", SpeedCharts::lines,
                    "roc", SpeedCharts::roc,
                    "confusion", SpeedCharts::confusion,
                    "histogram", SpeedCharts::histogram,
                    "box", SpeedCharts::box,
                    "scatter", name -> scatter(name, 5_000),
                    "long line", SpeedCharts::longLine,
                    "large scatter", name -> scatter(name, MILLION));

    private SpeedCharts() {}

    static Chart<?, ?> make(String name) {
        return CHARTS.get(name).apply(name);
    }

    private static double[] normal(String name, int size) {
        return DATA.computeIfAbsent(
                name + " " + size,
                key -> {
                    Random random = new Random(key.hashCode());
                    return random.doubles(size).map(any -> random.nextGaussian()).toArray();
                });
    }

    private static Chart<?, ?> bars(String name) {
        double[] weights = normal(name, 20);
        List<Bar> bars =
                IntStream.range(0, weights.length)
                        .mapToObj(i -> new Bar("feature_" + i, weights[i]))
                        .toList();
        return Charts.bars("Weights", "weight", bars);
    }

    private static Chart<?, ?> lines(String name) {
        List<Series> runs =
                IntStream.range(0, 5)
                        .mapToObj(run -> Series.of("run " + run, losses(name + run, run)))
                        .toList();
        return Charts.metricHistory("loss", runs);
    }

    private static double[] losses(String name, int run) {
        double[] noise = normal(name, 1_000);
        return IntStream.range(0, noise.length)
                .mapToDouble(i -> 0.25 + 0.1 * run + Math.exp(-i / 170.0) + 0.03 * noise[i])
                .toArray();
    }

    private static Chart<?, ?> roc(String name) {
        double[] scores = normal(name, 10_000).clone();
        boolean[] actual = new boolean[scores.length];
        for (int i = 0; i < scores.length; i += 2) {
            actual[i] = true;
            scores[i] += 1;
        }
        return Charts.roc(actual, scores);
    }

    private static Chart<?, ?> confusion(String name) {
        double[] noise = normal(name, 100);
        long[][] counts = new long[10][10];
        for (int i = 0; i < 100; i++) {
            counts[i / 10][i % 10] =
                    (i / 10 == i % 10 ? 800 : 0) + Math.round(30 * Math.abs(noise[i]));
        }
        List<String> labels = IntStream.range(0, 10).mapToObj(i -> "label " + i).toList();
        return Charts.confusionMatrix(labels, counts);
    }

    private static Chart<?, ?> histogram(String name) {
        return Charts.histogram("Delay", "minutes", normal(name, 10_000));
    }

    private static Chart<?, ?> box(String name) {
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            groups.put("group " + i, normal(name + i, 200));
        }
        return Charts.box("Delay by group", "group", "minutes", groups);
    }

    private static Chart<?, ?> scatter(String name, int size) {
        return Charts.scatter(
                "Cloud", "x", "y", normal(name + "x", size), normal(name + "y", size));
    }

    private static Chart<?, ?> longLine(String name) {
        return Charts.metricHistory("loss", List.of(Series.of("run", normal(name, MILLION))));
    }
}
