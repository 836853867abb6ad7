package org.jotter.magics.mlflow.live;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;

/** Which metrics a cell has logged at more than one step, and which of them are not drawn yet. */
final class CellHistories {

    /** Charts below one cell; of further metrics {@code %mlflow metrics} tells. */
    static final int MOST = 4;

    /**
     * One metric of one run.
     *
     * @param step the first that was seen; another one makes it a history
     */
    private record Seen(RunId run, String key, long step) {}

    private final int cell;
    private final Map<List<Object>, Seen> seen = new LinkedHashMap<>();
    private final Map<String, Set<RunId>> histories = new LinkedHashMap<>();
    private final Set<String> undrawn = new LinkedHashSet<>();

    CellHistories(int cell) {
        this.cell = cell;
    }

    int cell() {
        return cell;
    }

    /** Takes notice of points; true where something is to be drawn now that was not before. */
    boolean note(RunId run, List<Metric> points) {
        boolean wasDrawn = undrawn.isEmpty();
        for (Metric point : points) {
            note(run, point);
        }
        return wasDrawn && !undrawn.isEmpty();
    }

    private void note(RunId run, Metric point) {
        Seen first =
                seen.computeIfAbsent(
                        List.of(run, point.key()), of -> new Seen(run, point.key(), point.step()));
        Set<RunId> runs = histories.get(point.key());
        if (runs == null && first.step() != point.step() && histories.size() < MOST) {
            runs = new LinkedHashSet<>();
            histories.put(point.key(), runs);
        }
        if (runs != null && (runs.contains(run) || first.step() != point.step())) {
            runs.add(run);
            undrawn.add(point.key());
        }
    }

    /** What is to be drawn, which counts as drawn from now on. */
    Map<String, List<RunId>> take() {
        Map<String, List<RunId>> taken = new LinkedHashMap<>();
        undrawn.forEach(key -> taken.put(key, new ArrayList<>(histories.get(key))));
        undrawn.clear();
        return taken;
    }
}
