package org.jotter.views;

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

    /**
     * @param byKey by metric, the history of each run that logged it
     * @param oneAskedFor true where the user named the metric, and so wants its points too
     */
    public MetricHistories(
            List<Run> runs, Map<String, List<RunHistory>> byKey, boolean oneAskedFor) {
        this.runs = List.copyOf(runs);
        this.byKey = Collections.unmodifiableMap(new LinkedHashMap<>(byKey));
        this.oneAskedFor = oneAskedFor;
        this.points =
                byKey.values().stream()
                        .flatMap(List::stream)
                        .flatMap(history -> history.points().stream())
                        .toList();
    }

    /** The runs that were asked for, also those that logged none of the metrics. */
    public List<Run> runs() {
        return runs;
    }

    /** By metric, the history of each run that logged it. */
    public Map<String, List<RunHistory>> byKey() {
        return byKey;
    }

    /** True where the user named the metric, and so wants its points too. */
    public boolean oneAskedFor() {
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
