package org.jotter.magics.mlflow;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.charts.HtmlTable;
import org.jotter.magics.notebook.Times;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;

/** Runs as a table: name, status, times and metrics, those of the filter and order first. */
final class RunTable {

    private static final int MOST_METRICS = 10;
    private static final String BASELINE = "baseline_";
    private static final String ROWS = "example_count";

    private RunTable() {}

    static HtmlTable of(RunList runs) {
        List<String> metrics = metrics(runs);
        HtmlTable.Builder table =
                HtmlTable.builder()
                        .caption(caption(runs))
                        .columns("run", "status", "started (UTC)", "took")
                        .columns(metrics.toArray(String[]::new));
        runs.forEach(run -> table.row(row(run, metrics)));
        return table.build();
    }

    private static String caption(RunList runs) {
        return runs.isEmpty()
                ? "No runs of %s match".formatted(runs.experiment())
                : "Runs of %s".formatted(runs.experiment());
    }

    private static List<Object> row(Run run, List<String> metrics) {
        List<Object> row = new ArrayList<>();
        row.add(run.name());
        row.add(run.status());
        row.add(Times.at(run.info().startTimeMillis()));
        row.add(took(run));
        for (String key : metrics) {
            Metric metric = run.data().metrics().get(key);
            row.add(metric == null ? null : metric.value());
        }
        return row;
    }

    static String took(Run run) {
        return run.info().endTimeMillis().isPresent()
                ? Times.lasting(
                        run.info().endTimeMillis().getAsLong() - run.info().startTimeMillis())
                : "";
    }

    private static List<String> metrics(RunList runs) {
        Set<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.data().metrics().keySet()));
        return keys.stream()
                .filter(key -> !key.startsWith(BASELINE) || runs.asksFor(key))
                .sorted(
                        Comparator.comparing((String key) -> !runs.asksFor(key))
                                .thenComparing(key -> key.equals(ROWS)))
                .limit(MOST_METRICS)
                .toList();
    }
}
