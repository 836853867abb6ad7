package org.jotter.views;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jotter.charts.Charts;
import org.jotter.charts.Series;
import org.jotter.tracking.Metric;
import org.knowm.xchart.XYChart;

/** A metric as a chart, a line per run: by step, or by time where nobody counted steps. */
public final class MetricHistoryChart {

    private MetricHistoryChart() {}

    /** One chart; no run may be without points. */
    public static XYChart of(String metric, List<RunHistory> runs) {
        if (runs.stream().allMatch(MetricHistoryChart::hasOneStep)) {
            return Charts.line(
                    metric + " by time",
                    "seconds since the first point",
                    metric,
                    runs.stream().map(run -> series(run, seconds(run))).toList());
        }
        return Charts.metricHistory(
                metric, runs.stream().map(run -> series(run, Metric::step)).toList());
    }

    private static boolean hasOneStep(RunHistory run) {
        return run.points().stream().mapToLong(Metric::step).distinct().count() == 1;
    }

    private static ToDoubleFunction<Metric> seconds(RunHistory run) {
        long first = run.points().get(0).timestampMillis();
        return point -> (point.timestampMillis() - first) / 1000.0;
    }

    private static Series series(RunHistory history, ToDoubleFunction<Metric> x) {
        return new Series(
                history.run().name(),
                history.points().stream().mapToDouble(x).toArray(),
                history.points().stream().mapToDouble(Metric::value).toArray());
    }
}
