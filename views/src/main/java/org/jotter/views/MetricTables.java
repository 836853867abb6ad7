package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jotter.charts.cards.Column;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.Counts;

/** The histories of metrics as tables. */
public final class MetricTables {

    private static final int MOST_POINTS = 20;

    private MetricTables() {}

    /** A row per metric, two columns per run: the latest value and how many points led to it. */
    public static HtmlTable latest(MetricHistories histories) {
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

    /** The points of the first metric, run by run; 20 of them. */
    public static HtmlTable points(MetricHistories histories) {
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption(Counts.of(histories.size(), "point"))
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
