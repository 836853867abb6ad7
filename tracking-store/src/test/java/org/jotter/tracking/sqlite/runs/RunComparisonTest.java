package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.tracking.RunComparison.Kind;
import org.jotter.tracking.RunComparison.Row;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunComparisonTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Run run(String name, Map<String, String> params, String tag, double metric) {
        RunId id = fresh.run(name);
        fresh.runs().log(id, Batch.ofParams(params).withTags(Map.of("team", tag)));
        fresh.logMetric(id, "auc", metric);
        return fresh.runs().get(id);
    }

    private static Row row(Kind kind, String key, String first, String second) {
        return new Row(kind, key, List.of(Optional.ofNullable(first), Optional.ofNullable(second)));
    }

    @Test
    void whatDiffersComesFirstThenParamsBeforeMetricsBeforeTagsByKey() {
        Run first = run("a", Map.of("depth", "3", "rate", "0.5"), "red", 0.75);
        Run second = run("b", Map.of("depth", "3", "epochs", "7"), "blue", 0.75);

        assertThat(RunComparison.of(List.of(first, second)).rows())
                .containsExactly(
                        row(Kind.PARAM, "epochs", null, "7"),
                        row(Kind.PARAM, "rate", "0.5", null),
                        row(Kind.TAG, "team", "red", "blue"),
                        row(Kind.PARAM, "depth", "3", "3"),
                        row(Kind.METRIC, "auc", "0.75", "0.75"));
    }

    @Test
    void runsStayInTheOrderGiven() {
        Run first = run("a", Map.of(), "red", 1);
        Run second = run("b", Map.of(), "red", 2);

        RunComparison comparison = RunComparison.of(List.of(second, first));

        assertThat(comparison.runs()).containsExactly(second, first);
        assertThat(comparison.rows()).contains(row(Kind.METRIC, "auc", "2.0", "1.0"));
    }

    @Test
    void tagsThatMlflowReservesAreLeftOut() {
        Run run = run("a", Map.of(), "red", 1);

        assertThat(run.tag(RunTags.RUN_NAME)).isPresent();
        assertThat(RunComparison.of(List.of(run)).rows())
                .extracting(Row::key)
                .containsExactly("auc", "team");
    }

    @Test
    void ofOneRunNothingDiffersAndOfNoneThereIsNothing() {
        Run run = run("a", Map.of("p", "1"), "red", 1);

        assertThat(RunComparison.of(List.of(run)).rows()).noneMatch(Row::differs);
        assertThat(RunComparison.of(List.of()).rows()).isEmpty();
    }

    @Test
    void metricsThatAreNotANumberAreTheSame() {
        Run first = run("a", Map.of(), "red", Double.NaN);
        Run second = run("b", Map.of(), "red", Double.NaN);

        assertThat(RunComparison.of(List.of(first, second)).rows()).noneMatch(Row::differs);
    }
}
