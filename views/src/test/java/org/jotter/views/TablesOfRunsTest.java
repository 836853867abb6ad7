package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.tracking.RunQuery;
import org.junit.jupiter.api.Test;

/** Runs, their metrics and what differs between them, as a program without a notebook has them. */
class TablesOfRunsTest extends OpenStore {

    @Test
    void runsAreATableWithTheMetricsThatWereAskedForFirst() {
        finished("logistic", "auc", 0.75);
        finished("tree", "loss", 0.5);
        RunQuery byLoss = RunQuery.in(experiment.experimentId()).orderBy("metrics.loss ASC");

        assertThat(RunTable.of(RunList.of(experiment, byLoss, store.runs().search(byLoss))).text())
                .isEqualTo(
                        """
                        Runs of flight-delays
                        run       status    started (UTC)        took  loss   auc
                        tree      FINISHED  1970-01-01 00:00:00  12 s   0.5  null
                        logistic  FINISHED  1970-01-01 00:00:00  12 s  null  0.75\
                        """);
    }

    @Test
    void comparedRunsShowWhatDiffersFirst() {
        Run one = finished("logistic", "auc", 0.75);
        Run two = finished("tree", "auc", 0.5);

        assertThat(ComparisonTable.of(RunComparison.of(List.of(one, two))).text())
                .contains("2 runs: ")
                .containsPattern("≠ +metric +auc +0\\.75 +0\\.5");
    }

    @Test
    void pointsAreATableAndAChart() {
        Run run = run("logistic");
        List<Metric> points = List.of(new Metric("loss", 2, 0, 1), new Metric("loss", 1, 1000, 2));
        List<RunHistory> histories = List.of(new RunHistory(run, points));

        assertThat(
                        MetricTables.points(
                                        new MetricHistories(
                                                List.of(run), Map.of("loss", histories), true))
                                .text())
                .isEqualTo(
                        """
                        2 points
                        run       step  value  logged (UTC)
                        logistic     1      2  1970-01-01 00:00:00
                        logistic     2      1  1970-01-01 00:00:01\
                        """);
        assertThat(MetricHistoryChart.of("loss", histories).getTitle()).contains("loss");
    }

    @Test
    void anExperimentIsACardAndTheActiveOneMarkedInTheTable() {
        assertThat(ExperimentCard.of(experiment).text()).startsWith("Experiment flight-delays\n");
        assertThat(
                        ExperimentTable.of(
                                        new ExperimentList(
                                                List.of(experiment), experiment.experimentId()))
                                .text())
                .containsPattern("flight-delays .* active");
    }
}
