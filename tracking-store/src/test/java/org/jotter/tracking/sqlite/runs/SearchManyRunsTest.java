package org.jotter.tracking.sqlite.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** With enough runs that the search takes its other ways: along a value, or along time. */
class SearchManyRunsTest {

    private static final int RUNS = 5000;

    @RegisterExtension final FreshStore fresh = new FreshStore();

    /** Run i has the metric rank i, or NaN where 1000 divides i, and the param half i modulo 2. */
    @BeforeEach
    void manyRuns() {
        fresh.db()
                .update(
                        """
                        WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
                        INSERT INTO runs (run_number, run_id, experiment_id, run_name, user_id,
                            status, start_time, lifecycle_stage)
                        SELECT i, printf('%032x', i), 0, i, 'ada', 'FINISHED', i, 'active' FROM n
                        """,
                        RUNS);
        fresh.db()
                .update(
                        """
                        INSERT INTO metrics (run_number, key, step, timestamp, value, is_nan)
                        SELECT run_number, 'rank', 0, 0,
                            iif(run_number % 1000 = 0, 0, run_number), run_number % 1000 = 0
                        FROM runs
                        """);
        fresh.db()
                .update(
                        """
                        INSERT INTO params (run_number, key, value)
                        SELECT run_number, 'half', run_number % 2 FROM runs
                        """);
    }

    @Test
    void aFilterHoldsAlongAnOrder() {
        assertThat(find("params.half = '1' AND metrics.rank < 4500", "metrics.rank DESC", 3))
                .containsExactly("4499", "4497", "4495");
        assertThat(find("params.half = '1' AND metrics.rank > 500", "metrics.rank", 3))
                .containsExactly("501", "503", "505");
        assertThat(find("params.half LIKE '1'", "metrics.rank DESC", 2))
                .containsExactly("4999", "4997");
    }

    @Test
    void aFilterHoldsWhereTheOrderLeadsToItsRunsLast() {
        assertThat(find("params.half = '1' AND start_time > 4990", "metrics.rank", 2))
                .containsExactly("4991", "4993");
        assertThat(find("params.half != '0' AND start_time > 4990", "metrics.rank", 2))
                .containsExactly("4991", "4993");
    }

    @Test
    void nanComesAfterEveryNumberBothWays() {
        List<String> nan = List.of("5000", "4000", "3000", "2000", "1000");

        assertThat(find("", "metrics.rank", RUNS))
                .hasSize(RUNS)
                .startsWith("1", "2")
                .endsWith(nan.toArray(String[]::new));
        assertThat(find("params.half = '0'", "metrics.rank DESC", RUNS))
                .hasSize(RUNS / 2)
                .startsWith("4998", "4996")
                .endsWith(nan.toArray(String[]::new));
        assertThat(find("metrics.rank > 0", "metrics.rank", RUNS)).hasSize(RUNS - 5);
    }

    @Test
    void withoutAnOrderTheNewestComeFirst() {
        assertThat(find("params.half = '0' AND metrics.rank > 100", "", 3))
                .containsExactly("4998", "4996", "4994");
    }

    @Test
    void aRareClauseFindsItsFewRuns() {
        assertThat(find("metrics.rank >= 4997 AND params.half = '1'", "metrics.rank", 10))
                .containsExactly("4997", "4999");
        assertThat(find("run_name = '7'", "metrics.rank", 10)).containsExactly("7");
    }

    @Test
    void severalExperimentsAreSearchedNewestFirst() {
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT, new ExperimentId("9")).limit(2);

        assertThat(fresh.runs().search(query))
                .extracting(Run::name)
                .containsExactly("5000", "4999");
    }

    @Test
    void allOfManyRunsComeBack() {
        assertThat(find("params.half = '1'", "run_name", RUNS)).isEqualTo(names(i -> i % 2 == 1));
    }

    private List<String> find(String filter, String order, int limit) {
        RunQuery query = RunQuery.all().where(filter).limit(limit);
        RunQuery ordered = order.isEmpty() ? query : query.orderBy(order);
        return fresh.runs().search(ordered).stream().map(Run::name).toList();
    }

    private static List<String> names(IntPredicate wanted) {
        return IntStream.rangeClosed(1, RUNS)
                .filter(wanted)
                .mapToObj(Integer::toString)
                .sorted()
                .toList();
    }
}
