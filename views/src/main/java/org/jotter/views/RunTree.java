package org.jotter.views;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;

/** Runs in the order of a table: children below their parent, where no other order is asked for. */
final class RunTree {

    /**
     * A run and how far it is moved in.
     *
     * @param depth 0 for a run at the top, and for one whose parent stands elsewhere
     */
    record Line(Run run, int depth) {}

    private final Map<RunId, List<Run>> children = new LinkedHashMap<>();
    private final Set<RunId> placed = new HashSet<>();
    private final List<Line> lines = new ArrayList<>();

    private RunTree(List<Run> runs) {
        Set<RunId> here = new HashSet<>();
        runs.forEach(run -> here.add(run.runId()));
        List<Run> tops = new ArrayList<>();
        for (Run run : runs) {
            parent(run)
                    .filter(here::contains)
                    .map(id -> children.computeIfAbsent(id, unseen -> new ArrayList<>()))
                    .orElse(tops)
                    .add(run);
        }
        tops.forEach(run -> place(run, 0));
        runs.forEach(run -> place(run, 0)); // those that are each other's parents
    }

    static Optional<RunId> parent(Run run) {
        return run.tag(RunTags.PARENT_RUN_ID).filter(RunId::isRunId).map(RunId::new);
    }

    private void place(Run run, int depth) {
        if (placed.add(run.runId())) {
            lines.add(new Line(run, depth));
            children.getOrDefault(run.runId(), List.of()).forEach(child -> place(child, depth + 1));
        }
    }

    /** Children below their parents. */
    static List<Line> nested(List<Run> runs) {
        return List.copyOf(new RunTree(runs).lines);
    }

    /** As they are. */
    static List<Line> flat(List<Run> runs) {
        return runs.stream().map(run -> new Line(run, 0)).toList();
    }
}
