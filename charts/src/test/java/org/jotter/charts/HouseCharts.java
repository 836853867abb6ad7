package org.jotter.charts;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.Chart;

/** Every chart that the room makes, of data as it occurs. */
public final class HouseCharts {

    private static final List<String> FEATURES =
            List.of(
                    "departure_delay",
                    "distance",
                    "carrier=AA",
                    "carrier=DL",
                    "carrier=UA",
                    "hour",
                    "day_of_week",
                    "origin=ORD",
                    "origin=ATL",
                    "origin=JFK",
                    "temperature",
                    "wind_speed",
                    "visibility",
                    "precipitation",
                    "taxi_out",
                    "taxi_in",
                    "is_holiday",
                    "seat_count",
                    "aircraft_age",
                    "previous_delay");

    private HouseCharts() {}

    /** By name, made anew at each call. */
    public static Map<String, Supplier<Chart<?, ?>>> all() {
        Map<String, Supplier<Chart<?, ?>>> charts = new LinkedHashMap<>();
        charts.put("metric history", HouseCharts::history);
        charts.put("one short history", HouseCharts::shortHistory);
        charts.put("roc", HouseCharts::roc);
        charts.put("roc curves", HouseCharts::rocs);
        charts.put("precision recall", HouseCharts::precisionRecall);
        charts.put("calibration", HouseCharts::calibration);
        charts.put("confusion of two", () -> confusion("false", "true"));
        charts.put("confusion of three", HouseCharts::confusionOfThree);
        charts.put(
                "confusion of ten",
                () ->
                        confusion(
                                "zero", "one", "two", "three", "four", "five", "six", "seven",
                                "eight", "nine"));
        charts.put("bars", HouseCharts::bars);
        charts.put("histogram", HouseCharts::histogram);
        charts.put("box", HouseCharts::box);
        charts.put("scatter", HouseCharts::scatter);
        charts.put(
                "predicted against actual",
                () -> Charts.predictedActual(cloud(5_000)[0], cloud(5_000)[1]));
        charts.put("residuals", () -> Charts.residuals(cloud(800)[0], cloud(800)[1]));
        charts.put("learning curve", HouseCharts::learning);
        charts.put("parallel coordinates", HouseCharts::parallel);
        return charts;
    }

    private static Chart<?, ?> history() {
        Random random = new Random(11);
        List<Series> runs =
                IntStream.range(0, 5)
                        .mapToObj(
                                run -> Series.of("run " + (char) ('a' + run), losses(run, random)))
                        .toList();
        return Charts.metricHistory("loss", runs);
    }

    private static double[] losses(int run, Random random) {
        return IntStream.range(0, 1_000)
                .mapToDouble(
                        i ->
                                0.25
                                        + 0.1 * run
                                        + (1.2 - 0.15 * run) * Math.exp(-i / 170.0)
                                        + 0.03 * random.nextGaussian())
                .toArray();
    }

    private static Chart<?, ?> shortHistory() {
        double[] loss = IntStream.rangeClosed(1, 21).mapToDouble(i -> 0.3 + 1.1 / i).toArray();
        double[] step = IntStream.rangeClosed(1, 21).asDoubleStream().toArray();
        return Charts.metricHistory("loss", List.of(new Series("logistic", step, loss)));
    }

    static boolean[] actual(int rows) {
        Random random = new Random(7);
        boolean[] actual = new boolean[rows];
        for (int i = 0; i < rows; i++) {
            actual[i] = random.nextDouble() < 0.4;
        }
        return actual;
    }

    static double[] scores(int rows, double skill) {
        Random random = new Random(8);
        boolean[] actual = actual(rows);
        return IntStream.range(0, rows)
                .mapToDouble(
                        i ->
                                1
                                        / (1
                                                + Math.exp(
                                                        -random.nextGaussian()
                                                                - (actual[i]
                                                                        ? skill
                                                                        : -skill / 2))))
                .toArray();
    }

    private static Chart<?, ?> roc() {
        return Charts.roc(actual(10_000), scores(10_000, 0.9));
    }

    private static Chart<?, ?> rocs() {
        return Charts.roc(
                "ROC curves",
                List.of(
                        curve("forest, AUC 0.856", Charts.roc(actual(10_000), scores(10_000, 1))),
                        curve(
                                "logistic, AUC 0.769",
                                Charts.roc(actual(10_000), scores(10_000, 0.7))),
                        curve(
                                "stump, AUC 0.624",
                                Charts.roc(actual(10_000), scores(10_000, 0.3)))));
    }

    private static Chart<?, ?> precisionRecall() {
        return Charts.precisionRecall(actual(10_000), scores(10_000, 0.9));
    }

    private static Chart<?, ?> calibration() {
        return Charts.calibration(
                List.of(
                        curve("logistic", Charts.calibration(actual(10_000), scores(10_000, 1))),
                        curve("forest", Charts.calibration(actual(10_000), scores(10_000, 0.4)))));
    }

    /** The curve of a chart of one model, to be put beside another model's. */
    private static Series curve(String name, XYChart chart) {
        XYSeries curve =
                chart.getSeriesCollection().stream()
                        .filter(XYSeries::isShowInLegend)
                        .findFirst()
                        .orElseThrow();
        return new Series(name, curve.getXData(), curve.getYData());
    }

    private static Chart<?, ?> confusion(String... labels) {
        Random random = new Random(5);
        long[][] counts = new long[labels.length][labels.length];
        for (int i = 0; i < labels.length; i++) {
            for (int j = 0; j < labels.length; j++) {
                counts[i][j] =
                        i == j
                                ? 820 + random.nextInt(160)
                                : random.nextInt(Math.abs(i - j) < 3 ? 70 : 9);
            }
        }
        return Charts.confusionMatrix(List.of(labels), counts);
    }

    private static Chart<?, ?> confusionOfThree() {
        return Charts.confusionMatrix(
                List.of("on time", "late", "cancelled"),
                new long[][] {{1203, 96, 4}, {141, 402, 11}, {3, 17, 58}});
    }

    private static Chart<?, ?> bars() {
        Random random = new Random(3);
        List<Bar> bars =
                IntStream.range(0, FEATURES.size())
                        .mapToObj(
                                i ->
                                        new Bar(
                                                FEATURES.get(i),
                                                (i % 3 == 1 ? -1 : 1)
                                                        * (20 - i)
                                                        / 20.0
                                                        * (0.7 + 0.3 * random.nextDouble())))
                        .toList();
        return Charts.bars("Feature importance", "weight", bars);
    }

    private static Chart<?, ?> histogram() {
        Random random = new Random(17);
        double[] minutes =
                random.doubles(20_000)
                        .map(v -> 18 + 6 * random.nextGaussian() + (v < 0.2 ? 14 : 0))
                        .toArray();
        return Charts.histogram("Arrival delay", "minutes", minutes);
    }

    private static Chart<?, ?> box() {
        Random random = new Random(23);
        Map<String, double[]> groups = new LinkedHashMap<>();
        for (String carrier : List.of("AA", "DL", "UA", "WN", "B6")) {
            double middle = 10 + 10 * random.nextDouble();
            groups.put(
                    carrier,
                    random.doubles(200)
                            .map(v -> middle + 7 * random.nextGaussian() + (v < 0.03 ? 25 : 0))
                            .toArray());
        }
        return Charts.box("Delay by carrier", "carrier", "minutes", groups);
    }

    static double[][] cloud(int rows) {
        Random random = new Random(19);
        double[] x = random.doubles(rows).map(v -> 40 + 12 * random.nextGaussian()).toArray();
        return new double[][] {
            x, Arrays.stream(x).map(v -> 5 + 0.8 * v + 8 * random.nextGaussian()).toArray()
        };
    }

    private static Chart<?, ?> scatter() {
        double[][] first = cloud(600);
        double[][] second = cloud(300);
        return Charts.scatter(
                "Distance and delay",
                "distance",
                "delay",
                List.of(
                        new Series("on time", first[0], first[1]),
                        new Series(
                                "late",
                                second[0],
                                Arrays.stream(second[1]).map(v -> v + 20).toArray())));
    }

    private static Chart<?, ?> learning() {
        double[] rows = {100, 200, 400, 800, 1200, 1600, 2000};
        return Charts.learningCurve(
                "training rows",
                "accuracy",
                List.of(
                        new Band(
                                "training",
                                rows,
                                new double[] {0.98, 0.965, 0.95, 0.938, 0.932, 0.929, 0.927},
                                new double[] {0.01, 0.012, 0.01, 0.008, 0.006, 0.005, 0.005}),
                        new Band(
                                "validation",
                                rows,
                                new double[] {0.78, 0.82, 0.855, 0.878, 0.889, 0.895, 0.899},
                                new double[] {0.035, 0.03, 0.022, 0.018, 0.014, 0.012, 0.011})));
    }

    private static Chart<?, ?> parallel() {
        Random random = new Random(31);
        List<Series> runs =
                IntStream.range(0, 40)
                        .mapToObj(
                                i -> {
                                    double rate = Math.pow(10, -3 + 2 * random.nextDouble());
                                    double depth = 3 + random.nextInt(9);
                                    double l2 = random.nextDouble();
                                    double epochs = 5 + random.nextInt(45);
                                    double auc =
                                            0.72
                                                    + 0.12 * (1 - Math.abs(Math.log10(rate) + 1.9))
                                                    + 0.006 * depth
                                                    - 0.05 * l2
                                                    + 0.01 * random.nextGaussian();
                                    return Series.of("run " + i, rate, depth, l2, epochs, auc);
                                })
                        .toList();
        return Charts.parallelCoordinates(
                "Runs by validation AUC",
                List.of("learning_rate", "max_depth", "l2", "epochs", "val_auc"),
                runs);
    }
}
