package org.jotter.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.Metric;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunComparison;
import org.jotter.tracking.RunQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs, their metrics and what differs between them, as a program without a notebook has them. */
class TablesOfRunsTest extends OpenStore {

    @Test
    void runsAreATableWithTheMetricsThatWereAskedForFirst() {
        finished("logistic", "auc", 0.75);
        finished("tree", "loss", 0.5);
        RunQuery byLoss = RunQuery.in(experiment.experimentId()).orderBy("metrics.loss ASC");

        assertThat(
                        RunTable.of(RunList.of(experiment, byLoss, store.runs().search(byLoss)))
                                .text()
                                .replaceAll(" [0-9a-f]{8} ", " ID "))
                .isEqualTo(
                        """
                        Runs of flight-delays
                        run       id        status    started (UTC)        took  loss   auc
                        tree      ID  FINISHED  1970-01-01 00:00:00  12 s   0.5     –
                        logistic  ID  FINISHED  1970-01-01 00:00:00  12 s     –  0.75\
                        """);
    }

    @Test
    void comparedRunsShowWhatDiffersFirst() {
        Run one = finished("logistic", "auc", 0.75);
        Run two = finished("tree", "auc", 0.5);

        assertThat(ComparisonTable.of(RunComparison.of(List.of(one, two))).text())
                .contains("2 runs: ")
                .containsPattern("≠ +metric +auc +0\\.75 \\* +0\\.5");
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

    /** The looks of lists: params by which runs differ are columns. */
    @Test
    void looks_paramsByWhichRunsDifferAreColumns() {
        Run one = finished("one", "auc", 0.75);
        Run two = finished("two", "auc", 0.5);
        for (Run run : List.of(one, two)) {
            store.runs().logParam(run.runId(), "seed", "42");
            store.runs().logParam(run.runId(), "depth", run.name().equals("one") ? "2" : "3");
        }
        store.runs().logParam(one.runId(), "rate", "0.1");
        RunQuery all = RunQuery.in(experiment.experimentId());

        String header =
                RunTable.of(RunList.of(experiment, all, store.runs().search(all)))
                        .text()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow();
        assertThat(header).contains("depth").doesNotContain("seed").doesNotContain("rate");
    }

    @Test
    void looks_theBestOfARowIsMarkedWhereItsNameTellsWhatIsBetter() {
        Run one = finished("one", "val_loss", 0.2);
        Run two = finished("two", "val_loss", 0.1);
        for (Run run : List.of(one, two)) {
            store.runs()
                    .logMetric(
                            run.runId(),
                            new Metric("epochs", run.name().equals("one") ? 3 : 4, 0, 0));
            store.runs().logMetric(run.runId(), new Metric("f1_score", 0.5, 0, 0));
        }
        List<Run> both = List.of(store.runs().get(one.runId()), store.runs().get(two.runId()));

        assertThat(ComparisonTable.of(RunComparison.of(both)).text())
                .containsPattern("val_loss +0\\.2 +0\\.1 \\*")
                .containsPattern("epochs +3 +4(\\R|$)")
                .containsPattern("f1_score +0\\.5 +0\\.5(\\R|$)");
    }

    /** Trials D13. */
    @ParameterizedTest
    @CsvSource({
        "0.44,0.44,0.26,0.26,0.5,No better than a model that always answers the most frequent"
                + " label: accuracy_score 0.44; baseline 0.44",
        "0.40,0.44,0.20,0.26,0.7,It does rank rows: roc_auc 0.7.",
    })
    void D13_aModelNoBetterThanItsBaselineIsToldSo(
            double accuracy,
            double baseline,
            double f1,
            double f1Baseline,
            double auc,
            String said) {
        assertThat(card(accuracy, baseline, f1, f1Baseline, auc)).contains(said.replace(';', ','));
    }

    @Test
    void D13_aBetterOneIsNot() {
        assertThat(card(0.9, 0.44, 0.9, 0.26, 0.9)).doesNotContain("No better");
        assertThat(card(0.44, 0.44, 0.3, 0.26, 0.5)).doesNotContain("No better");
    }

    private String card(
            double accuracy, double baseline, double f1, double f1Baseline, double auc) {
        Run run = finished("tree", "accuracy_score", accuracy);
        Map.of(
                        "baseline_accuracy_score", baseline,
                        "f1_score", f1,
                        "baseline_f1_score", f1Baseline,
                        "roc_auc", auc)
                .forEach(
                        (key, value) ->
                                store.runs().logMetric(run.runId(), new Metric(key, value, 0, 0)));
        return RunCard.summary(store.runs().get(run.runId()), "flight-delays").text();
    }

    /** Trials D4: every param of one run is shown. */
    @Test
    void D4_everyParamOfOneRunIsShown() {
        Run run = run("forest");
        for (int i = 0; i < 300; i++) {
            store.runs().logParam(run.runId(), "param-" + i, "value");
        }
        String card = RunCard.of(store.runs().get(run.runId())).text();
        assertThat(card).doesNotContain(" more ");
        assertThat(card.lines().filter(line -> line.startsWith("param-"))).hasSize(300);
    }
}
