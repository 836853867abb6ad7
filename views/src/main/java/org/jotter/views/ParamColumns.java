package org.jotter.views;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jotter.tracking.Run;

/** Which params a table of runs shows: those by which they differ. */
final class ParamColumns {

    private static final int MOST = 6;

    private ParamColumns() {}

    /** What the question asks for comes first, then what most of the runs have. */
    static List<String> of(List<Run> runs, String question) {
        Set<String> keys = new TreeSet<>();
        runs.forEach(run -> keys.addAll(run.data().params().keySet()));
        Map<String, Long> carriers = new HashMap<>();
        keys.forEach(key -> carriers.put(key, carriers(runs, key)));
        return keys.stream()
                .filter(key -> MetricColumns.isAskedFor(key, question) || differs(runs, key))
                .sorted(
                        Comparator.comparing(
                                        (String key) -> !MetricColumns.isAskedFor(key, question))
                                .thenComparing(key -> -carriers.get(key)))
                .limit(MOST)
                .toList();
    }

    private static long carriers(List<Run> runs, String key) {
        return runs.stream().filter(run -> run.param(key).isPresent()).count();
    }

    private static boolean differs(List<Run> runs, String key) {
        Set<String> values = new HashSet<>();
        runs.stream()
                .map(run -> run.data().params().get(key))
                .filter(Objects::nonNull)
                .forEach(values::add);
        return values.size() > 1;
    }
}
