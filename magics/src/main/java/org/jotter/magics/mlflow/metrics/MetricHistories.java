package org.jotter.magics.mlflow.metrics;

import java.util.AbstractList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;

/** Points of metrics, by metric, then by run, then by step. */
public final class MetricHistories extends AbstractList<Metric> {

    private final List<Run> runs;
    private final Map<String, List<RunHistory>> byKey;
    private final boolean oneAskedFor;
    private final List<Metric> points;

    MetricHistories(List<Run> runs, Map<String, List<RunHistory>> byKey, boolean oneAskedFor) {
        this.runs = List.copyOf(runs);
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        this.oneAskedFor = oneAskedFor;
        this.points =
                byKey.values().stream()
                        .flatMap(List::stream)
                        .flatMap(history -> history.points().stream())
                        .toList();
    }

    List<Run> runs() {
        return runs;
    }

    Map<String, List<RunHistory>> byKey() {
        return byKey;
    }

    /** True where the user named the metric, and so wants its points too. */
    boolean oneAskedFor() {
        return oneAskedFor;
    }

    @Override
    public Metric get(int index) {
        return points.get(index);
    }

    @Override
    public int size() {
        return points.size();
    }
}
