package org.jotter.magics.mlflow.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.List;
import org.jotter.ActiveRun;
import org.jotter.magics.NotebookTest;
import org.jotter.magics.notebook.Display;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Metric;
import org.jotter.views.MetricHistories;
import org.junit.jupiter.api.Test;

class MetricsMagicTest extends NotebookTest {

    private void descending(String name, double from) {
        try (ActiveRun run = jotter.mlflow().startRun(name)) {
            run.logMetric("auc", 0.75);
            for (int step = 0; step < 3; step++) {
                run.logMetric("loss", from / (step + 1), step);
            }
        }
    }

    private Display display(String cell) {
        return notebook.show(run(cell));
    }

    @Test
    void aRunShowsItsLatestValuesAndAChartForEachHistory() {
        descending("a", 1);

        assertThatShown("%mlflow metrics")
                .isEqualTo(
                        """
                        Latest values
                        metric       a  points
                        auc       0.75       1
                        loss    0.3333       3
                        loss by step
                        series  points  first    last     min  max  shape
                        a            3      1  0.3333  0.3333    1  █▃▁
                        """);
        assertThat(display("%mlflow metrics").parts().get(1).content())
                .containsKeys("image/svg+xml", "image/png");
    }

    @Test
    void severalRunsShareAChartAndTheTableSaysWhatIsMissing() {
        descending("a", 1);
        descending("b", 2);
        jotter.mlflow().logTo(stored("b").runId()).logMetric("f1", 0.5);

        assertThatShown("%mlflow metrics a b")
                .isEqualTo(
                        """
                        Latest values
                        metric       a  points       b  points
                        auc       0.75       1    0.75       1
                        f1           –       –     0.5       1
                        loss    0.3333       3  0.6667       3
                        loss by step
                        series  points  first    last     min  max  shape
                        a            3      1  0.3333  0.3333    1  █▃▁
                        b            3      2  0.6667  0.6667    2  █▃▁
                        """);
    }

    @Test
    void oneMetricShowsItsPointsToo() {
        descending("a", 1);

        assertThat(shown("%mlflow metrics a --key loss").replaceAll("\\d{4}-[\\d: -]{14}", "WHEN"))
                .startsWith("loss by step\n")
                .endsWith(
                        """
                        3 points
                        run  step   value  logged (UTC)
                        a       0       1  WHEN
                        a       1     0.5  WHEN
                        a       2  0.3333  WHEN
                        """);
        assertThat((MetricHistories) run("%mlflow metrics a --key loss"))
                .extracting(Metric::key, Metric::step, Metric::value)
                .containsExactly(
                        tuple("loss", 0L, 1.0), tuple("loss", 1L, 0.5), tuple("loss", 2L, 1.0 / 3));
        assertThat(display("%mlflow metrics a --key auc").parts()).hasSize(1);
    }

    @Test
    void pointsWithoutStepsAreDrawnByTime() {
        try (ActiveRun run = jotter.mlflow().startRun("a")) {
            run.log(
                    Batch.ofMetrics(
                            List.of(
                                    new Metric("loss", 1, 1_000, 0),
                                    new Metric("loss", 0.5, 3_500, 0))));
        }

        assertThat(display("%mlflow metrics").parts().get(1).content().get("image/svg+xml"))
                .contains("loss by time", "seconds since the first point");
    }

    @Test
    void whatCannotBeDrawnIsNoGapInTheList() {
        try (ActiveRun run = jotter.mlflow().startRun("a")) {
            run.logMetric("loss", Double.NaN, 0);
            run.logMetric("loss", 1, 1);
        }

        assertThat((MetricHistories) run("%mlflow metrics")).hasSize(2);
        assertThatShown("%mlflow metrics").contains("loss by step");
    }

    @Test
    void manyHistoriesShowTwelveChartsAndSaySo() {
        try (ActiveRun run = jotter.mlflow().startRun("a")) {
            for (int metric = 0; metric < 13; metric++) {
                run.logMetric("m" + metric, 1, 0);
                run.logMetric("m" + metric, 2, 1);
            }
        }

        assertThat(display("%mlflow metrics").parts()).hasSize(14);
        assertThatShown("%mlflow metrics")
                .contains("1 more chart\nName a metric with --key to see it\n");
    }

    @Test
    void aMetricThatIsNotThereIsAnsweredWithTheNearest() {
        descending("a", 1);

        assertRefused(
                "%mlflow metrics a --key los",
                "No metric 'los' in 'a'. Did you mean 'loss'? See what there is with %%mlflow metrics %s"
                        .formatted(stored("a").runId()));
        jotter.mlflow().startRun("empty").close();
        assertThatShown("%mlflow metrics empty").isEqualTo("No metrics in empty\n");
    }

    @Test
    void namesAreEscaped() {
        try (ActiveRun run = jotter.mlflow().startRun("<script>x</script>")) {
            run.logMetric("m", 1, 0);
            run.logMetric("m", 2, 1);
        }

        for (String line : List.of("%mlflow metrics", "%mlflow metrics --key m")) {
            assertThat(display(line).parts())
                    .allSatisfy(
                            part ->
                                    assertThat(
                                                    part.content().values().stream()
                                                            .filter(form -> form.startsWith("<")))
                                            .allMatch(form -> form.contains("&lt;script&gt;"))
                                            .noneMatch(form -> form.contains("<script>x")));
        }
    }
}
