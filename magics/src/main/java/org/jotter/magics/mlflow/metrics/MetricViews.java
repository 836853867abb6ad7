package org.jotter.magics.mlflow.metrics;

import java.util.List;
import java.util.Map;
import org.jotter.charts.cards.Card;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.RendererRegistry;
import org.jotter.tracking.Run;
import org.jotter.tracking.errors.Counts;
import org.jotter.views.MetricHistories;
import org.jotter.views.MetricHistoryChart;
import org.jotter.views.MetricTables;
import org.jotter.views.RunHistory;

/** How the histories of metrics are shown. */
public final class MetricViews {

    private static final int MOST_CHARTS = 12;

    private MetricViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry) {
        registry.registerRenderer(MetricHistories.class, MetricViews::histories);
    }

    private static Display histories(MetricHistories histories) {
        if (histories.isEmpty()) {
            List<String> names = histories.runs().stream().map(Run::name).toList();
            return Display.text("No metrics in " + String.join(", ", names));
        }
        Display charts = charts(histories);
        return histories.oneAskedFor()
                ? charts.above(Display.of(MetricTables.points(histories)))
                : Display.of(MetricTables.latest(histories)).above(charts);
    }

    private static Display charts(MetricHistories histories) {
        List<Map.Entry<String, List<RunHistory>>> lines =
                histories.byKey().entrySet().stream()
                        .filter(metric -> metric.getValue().stream().anyMatch(MetricViews::isLine))
                        .toList();
        Display charts =
                Display.of(
                        lines.stream()
                                .limit(MOST_CHARTS)
                                .map(line -> MetricHistoryChart.of(line.getKey(), line.getValue()))
                                .toList());
        return lines.size() > MOST_CHARTS
                ? charts.above(notDrawn(lines.size() - MOST_CHARTS))
                : charts;
    }

    private static boolean isLine(RunHistory history) {
        return history.points().size() > 1;
    }

    private static Display notDrawn(int count) {
        return Display.of(
                Card.titled(Counts.of(count, "more chart"))
                        .note("Name a metric with --key to see it"));
    }
}
