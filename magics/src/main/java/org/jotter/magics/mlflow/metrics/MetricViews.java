package org.jotter.magics.mlflow.metrics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.Notebook;
import org.jotter.magics.notebook.Times;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;

/** How the histories of metrics are shown. */
public final class MetricViews {

    private static final int MOST_CHARTS = 12;
    private static final int MOST_POINTS = 20;

    private MetricViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(Notebook notebook) {
        notebook.registerRenderer(MetricHistories.class, MetricViews::histories);
    }

    private static Display histories(MetricHistories histories) {
        if (histories.isEmpty()) {
            List<String> names = histories.runs().stream().map(Run::name).toList();
            return Display.text("No metrics in " + String.join(", ", names));
        }
        Display charts = charts(histories);
        return histories.oneAskedFor()
                ? charts.above(Display.of(points(histories)))
                : Display.of(latest(histories)).above(charts);
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
                                .map(line -> HistoryChart.of(line.getKey(), line.getValue()))
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
                Card.titled("%d more %s".formatted(count, count == 1 ? "chart" : "charts"))
                        .note("Name a metric with --key to see it"));
    }

    /** A row per metric, two columns per run: the latest value and how many points led to it. */
    private static HtmlTable latest(MetricHistories histories) {
        HtmlTable.Builder table =
                HtmlTable.builder().caption("Latest values").maxRows(60).column("metric");
        histories
                .runs()
                .forEach(run -> table.column(numbers(run.name())).column(numbers("points")));
        histories.byKey().forEach((metric, ofRuns) -> table.row(latest(metric, ofRuns, histories)));
        return table.build();
    }

    private static List<Object> latest(
            String metric, List<RunHistory> ofRuns, MetricHistories histories) {
        Map<RunId, RunHistory> byRun =
                ofRuns.stream()
                        .collect(Collectors.toMap(h -> h.run().runId(), h -> h, (a, b) -> a));
        List<Object> row = new ArrayList<>(List.of(metric));
        for (Run run : histories.runs()) {
            RunHistory history = byRun.get(run.runId());
            row.add(history == null ? null : history.last().value());
            row.add(history == null ? null : history.points().size());
        }
        return row;
    }

    private static HtmlTable points(MetricHistories histories) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption("%d points".formatted(histories.size()))
                        .maxRows(MOST_POINTS)
                        .columns("run")
                        .column(numbers("step"))
                        .column(numbers("value"))
                        .columns("logged (UTC)");
        List<List<Object>> rows = new ArrayList<>();
        for (RunHistory history : histories.byKey().values().iterator().next()) {
            history.points().forEach(point -> rows.add(row(history.run().name(), point)));
        }
        return table.rows(rows.size(), rows::get).build();
    }

    private static List<Object> row(String run, Metric point) {
        return List.of(run, point.step(), point.value(), Times.at(point.timestampMillis()));
    }

    private static Column numbers(String name) {
        return Column.of(name).withAlignment(Column.Alignment.RIGHT);
    }
}
