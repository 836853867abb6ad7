package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunTags;

/** Runs as a table: name, status, times and metrics, those of the filter and order first. */
public final class RunTable {

    /** Before the name of a nested run. */
    private static final String CHILD = "\u21b3 ";

    private static final int MOST_ROWS = 100;

    private RunTable() {}

    /** The first 100 of them, each with at most ten metrics. */
    public static HtmlTable of(RunList runs) {
        List<String> metrics = metrics(runs);
        HtmlTable.Builder table = HtmlTable.builder().caption(caption(runs)).maxRows(MOST_ROWS);
        if (runs.onlyExperiment().isEmpty()) {
            table.column("experiment");
        }
        table.columns("run", "status", "started (UTC)", "took")
                .columns(metrics.toArray(String[]::new));
        runs.forEach(run -> table.row(row(runs, run, metrics)));
        return table.build();
    }

    private static String caption(RunList runs) {
        return runs.onlyExperiment()
                .map("Runs of "::concat)
                .orElseGet(() -> "%d %s".formatted(runs.size(), runs.size() == 1 ? "run" : "runs"));
    }

    private static List<Object> row(RunList runs, Run run, List<String> metrics) {
        List<Object> row = new ArrayList<>();
        if (runs.onlyExperiment().isEmpty()) {
            row.add(runs.experimentOf(run));
        }
        row.add(name(run));
        row.add(status(run));
        row.add(Times.at(run.info().startTimeMillis()));
        row.add(took(run));
        for (String key : metrics) {
            Metric metric = run.data().metrics().get(key);
            row.add(metric == null ? null : metric.value());
        }
        return row;
    }

    private static String name(Run run) {
        return run.tag(RunTags.PARENT_RUN_ID).isPresent() ? CHILD + run.name() : run.name();
    }

    private static String status(Run run) {
        boolean deleted = run.info().lifecycleStage() == LifecycleStage.DELETED;
        return run.status() + (deleted ? ", deleted" : "");
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
        return MetricColumns.of(keys, runs.question());
    }
}
