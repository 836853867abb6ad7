package org.jotter.tracking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Runs side by side.
 *
 * @param runs what is compared, in the order given
 * @param rows one for each param, metric and tag that any of them has: those that differ first,
 *     params before metrics before tags, then by key
 */
public record RunComparison(List<Run> runs, List<Row> rows) {

    /** What a row is about, in the order in which rows are shown. */
    public enum Kind {
        PARAM,
        METRIC,
        TAG
    }

    /**
     * One key.
     *
     * @param values one for each run; empty where the run has none
     */
    public record Row(Kind kind, String key, List<Optional<String>> values) {

        public Row {
            values = List.copyOf(values);
        }

        /** True where not all runs have the same. */
        public boolean differs() {
            return new HashSet<>(values).size() > 1;
        }
    }

    public RunComparison {
        runs = List.copyOf(runs);
        rows = List.copyOf(rows);
    }

    /** Compares runs; tags that MLflow reserves are left out. */
    public static RunComparison of(List<Run> runs) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(rows(Kind.PARAM, runs, run -> run.data().params().keySet(), Run::param));
        rows.addAll(rows(Kind.METRIC, runs, run -> run.data().metrics().keySet(), metricText()));
        rows.addAll(rows(Kind.TAG, runs, RunComparison::ownTags, Run::tag));
        rows.sort(Comparator.comparing((Row row) -> !row.differs()).thenComparing(Row::kind));
        return new RunComparison(runs, rows);
    }

    @FunctionalInterface
    private interface ValueOf {
        Optional<String> get(Run run, String key);
    }

    private static List<Row> rows(
            Kind kind, List<Run> runs, Function<Run, Set<String>> keys, ValueOf value) {
        Set<String> all = new TreeSet<>();
        runs.forEach(run -> all.addAll(keys.apply(run)));
        return all.stream()
                .map(key -> new Row(kind, key, runs.stream().map(r -> value.get(r, key)).toList()))
                .toList();
    }

    private static ValueOf metricText() {
        return (run, key) ->
                Optional.ofNullable(run.data().metrics().get(key))
                        .map(metric -> Double.toString(metric.value()));
    }

    private static Set<String> ownTags(Run run) {
        Set<String> tags = new TreeSet<>(run.data().tags().keySet());
        tags.removeIf(key -> key.startsWith("mlflow."));
        return tags;
    }
}
