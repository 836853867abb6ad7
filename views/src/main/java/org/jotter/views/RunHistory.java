package org.jotter.views;

import java.util.List;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;

/** The points of one metric of one run, in their order. */
public record RunHistory(Run run, List<Metric> points) {

    public RunHistory {
        points = List.copyOf(points);
    }

    Metric last() {
        return points.get(points.size() - 1);
    }
}
