package org.jotter.views;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.charts.cards.HtmlTable;
import org.jotter.charts.cards.Marked;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.Counts;

/**
 * Runs as a table: name, id, status, times, the params by which they differ, and metrics, those of
 * the filter and order first. Children stand below their parent, or name it where that cannot be.
 */
public final class RunTable {

    /** Before the name of a nested run. */
    private static final String CHILD = "\u21b3 ";

    private static final int MOST_ROWS = 500;
    private static final int SHORT_ID = 8;

    private final RunList runs;
    private final List<String> params;
    private final List<String> metrics;
    private final boolean explains;

    private RunTable(RunList runs) {
        this.runs = runs;
        this.params = ParamColumns.of(runs, runs.question());
        this.metrics = metrics(runs);
        this.explains = runs.stream().anyMatch(run -> StatusMark.failure(run).isPresent());
    }

    /** The first 500 of them, each with at most six params and ten metrics. */
    public static HtmlTable of(RunList runs) {
        return new RunTable(runs).table();
    }

    private HtmlTable table() {
        HtmlTable.Builder table = HtmlTable.builder().caption(caption()).maxRows(MOST_ROWS);
        if (runs.onlyExperiment().isEmpty()) {
            table.column("experiment");
        }
        table.columns("run", "id", "status", "started (UTC)", "took");
        if (explains) {
            table.column("why");
        }
        table.columns(params.toArray(String[]::new)).columns(metrics.toArray(String[]::new));
        List<RunTree.Line> lines = runs.isOrdered() ? RunTree.flat(runs) : RunTree.nested(runs);
        lines.forEach(line -> table.row(row(line)));
        return table.build();
    }

    private String caption() {
        return runs.onlyExperiment()
                .map("Runs of "::concat)
                .orElseGet(() -> Counts.of(runs.size(), "run"));
    }

    private List<Object> row(RunTree.Line line) {
        Run run = line.run();
        List<Object> row = new ArrayList<>();
        if (runs.onlyExperiment().isEmpty()) {
            row.add(runs.experimentOf(run));
        }
        row.add(name(line));
        row.add(id(run));
        row.add(StatusMark.of(run, runs.facts().isAbandoned(run)));
        row.add(Times.at(run.info().startTimeMillis()));
        row.add(took(run));
        if (explains) {
            row.add(StatusMark.failure(run).orElse(null));
        }
        params.forEach(key -> row.add(run.data().params().get(key)));
        for (String key : metrics) {
            Metric metric = run.data().metrics().get(key);
            row.add(metric == null ? null : metric.value());
        }
        return row;
    }

    private String name(RunTree.Line line) {
        String name = line.run().name();
        if (line.depth() > 0) {
            return CHILD.repeat(line.depth()) + name;
        }
        return RunTree.parent(line.run())
                .map(parent -> "%s%s (of %s)".formatted(CHILD, name, parentName(parent)))
                .orElse(name);
    }

    private String parentName(RunId parent) {
        return runs.stream()
                .filter(run -> run.runId().equals(parent))
                .findFirst()
                .map(Run::name)
                .or(() -> runs.facts().nameOf(parent))
                .orElseGet(() -> shortId(parent));
    }

    private Object id(Run run) {
        String id = shortId(run.runId());
        return runs.facts().addressOf(run).<Object>map(url -> Marked.link(id, url)).orElse(id);
    }

    /** So much of an id as every command takes for it. */
    static String shortId(RunId runId) {
        return runId.value().substring(0, SHORT_ID);
    }

    /** Null for a run that has not ended. */
    static String took(Run run) {
        return run.info().endTimeMillis().isPresent()
                ? Times.lasting(
                        run.info().endTimeMillis().getAsLong() - run.info().startTimeMillis())
                : null;
    }

    private static List<String> metrics(RunList runs) {
        Set<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.data().metrics().keySet()));
        return MetricColumns.of(keys, runs.question());
    }
}
