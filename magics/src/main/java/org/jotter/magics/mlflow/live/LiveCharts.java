package org.jotter.magics.mlflow.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jotter.magics.notebook.MimeBundle;
import org.jotter.magics.notebook.Notebook;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListener;
import org.jotter.tracking.Runs;
import org.jotter.tracking.StepRange;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.jotter.views.MetricHistoryChart;
import org.jotter.views.RunHistory;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * Draws the history of a metric below the cell that logs it at more than one step: while the cell
 * runs, at most five times a second, and once more at its end. It reads what the store has kept, so
 * that points of earlier cells show too. Safe for all threads; who logs does not wait for it.
 */
public final class LiveCharts implements RunListener {

    private static final Executor LATER = CompletableFuture.delayedExecutor(200, MILLISECONDS);

    /** As many points as a line can show, and as many runs as a store tells of at once. */
    private static final int MOST_POINTS = 1000;

    private static final int MOST_RUNS = 100;

    private final Notebook notebook;
    private final Supplier<TrackingStore> store;
    private final Object painting = new Object();

    /** The ids of what was shown below the cell, by metric; guarded by painting. */
    private final Map<String, String> shown = new HashMap<>();

    /** Metrics whose last picture has no PNG yet; guarded by painting. */
    private final Map<String, List<RunId>> sketched = new LinkedHashMap<>();

    private int paintedCell;
    private CellHistories histories = new CellHistories(0);

    /** Draws nothing until it is told of points. */
    public LiveCharts(Notebook notebook, Supplier<TrackingStore> store) {
        this.notebook = notebook;
        this.store = store;
    }

    @Override
    public void metricsLogged(RunId run, List<Metric> points) {
        if (note(run, points)) {
            LATER.execute(this::sketch);
        }
    }

    private synchronized boolean note(RunId run, List<Metric> points) {
        int cell = notebook.executionCount();
        if (cell != histories.cell()) {
            histories = new CellHistories(cell);
        }
        return histories.note(run, points);
    }

    private synchronized CellHistories current() {
        return histories;
    }

    private synchronized Map<String, List<RunId>> take(CellHistories of) {
        return of.take();
    }

    /** A picture that is soon replaced: the PNG, which takes longest, is left for the last one. */
    private void sketch() {
        synchronized (painting) {
            CellHistories of = ofThisCell();
            Map<String, List<RunId>> changed = take(of);
            changed.forEach((key, runs) -> show(key, runs, MimeBundle::sketch));
            sketched.putAll(changed);
        }
    }

    /** A part of the cell has ended: what was logged last is drawn while the cell still can be. */
    public void partEnded() {
        synchronized (painting) {
            CellHistories of = ofThisCell();
            sketched.putAll(take(of));
            sketched.forEach((key, runs) -> show(key, runs, MimeBundle::of));
            sketched.clear();
        }
    }

    private CellHistories ofThisCell() {
        CellHistories of = current();
        if (of.cell() != paintedCell) {
            paintedCell = of.cell();
            shown.clear();
            sketched.clear();
        }
        return of;
    }

    private void show(String key, List<RunId> runs, Function<Chart<?, ?>, MimeBundle> form) {
        List<RunHistory> lines;
        try {
            lines = histories(key, runs);
        } catch (JotterException gone) {
            return; // the run was deleted while it was logged to
        }
        if (lines.isEmpty()) {
            return;
        }
        MimeBundle picture = form.apply(MetricHistoryChart.of(key, lines));
        if (notebook.executionCount() != paintedCell) {
            return; // interrupted, or logged by a thread that goes on: it would stand below another
        }
        String id = shown.get(key);
        if (id == null) {
            shown.put(key, UUID.randomUUID().toString());
            notebook.display(shown.get(key), picture);
        } else {
            notebook.updateDisplay(id, picture);
        }
    }

    private List<RunHistory> histories(String key, List<RunId> ids) {
        Runs runs = store.get().runs();
        List<RunId> asked = ids.stream().limit(MOST_RUNS).toList();
        Map<RunId, List<Metric>> points =
                runs.sampledMetricHistories(asked, key, StepRange.ALL, MOST_POINTS);
        return asked.stream()
                .filter(id -> !points.getOrDefault(id, List.of()).isEmpty())
                .map(id -> new RunHistory(runs.get(id), points.get(id)))
                .toList();
    }
}
