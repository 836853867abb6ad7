package org.jotter.models.tasks.classification;

import static org.assertj.core.api.Assertions.assertThat;

import org.jotter.features.TrainingSplit;
import org.jotter.models.Flights;
import org.jotter.models.Tasks;
import org.jotter.models.tasks.TopWeight;
import org.jotter.models.training.ModelTraining;
import org.junit.jupiter.api.Test;
import org.tribuo.classification.dtree.CARTClassificationTrainer;
import org.tribuo.classification.sgd.linear.LogisticRegressionTrainer;

class ClassificationEvaluationTest {

    private final TrainingSplit split = Flights.split(Flights.table(2000));

    @Test
    void theReportSurvivesJson() {
        ClassificationEvaluation report = report(split);

        assertThat(Tasks.evaluation(report.toJson())).isEqualTo(report);
        assertThat(report.positiveLabel()).contains("true");
    }

    @Test
    void everyMetricStandsBesideItsBaseline() {
        assertThat(report(split).metrics().keySet())
                .containsExactly(
                        "example_count",
                        "accuracy_score",
                        "precision_score",
                        "recall_score",
                        "f1_score",
                        "roc_auc",
                        "log_loss",
                        "baseline_accuracy_score",
                        "baseline_precision_score",
                        "baseline_recall_score",
                        "baseline_f1_score",
                        "baseline_roc_auc",
                        "baseline_log_loss");
    }

    @Test
    void theBaselineSaysTheMajorityOfTheTrainingRows() {
        long no = split.train().booleanColumn("late").countFalse();
        long yes = split.train().booleanColumn("late").countTrue();
        boolean majority = yes > no;
        long right =
                split.test().booleanColumn("late").asList().stream()
                        .filter(late -> late == majority)
                        .count();

        assertThat(report(split).metrics()).containsEntry("baseline_accuracy_score", right / 400.0);
    }

    @Test
    void theWeightsThatSpeakLoudestComeFirst() {
        assertThat(report(split).topWeights())
                .hasSize(7)
                .extracting(weight -> Math.abs(weight.weight()))
                .isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(report(split).topWeights())
                .extracting(TopWeight::feature)
                .contains("origin=EWR", "wind", "wind=(missing)", "holiday=true");
    }

    @Test
    void twoLabelsGiveThreeCharts() {
        assertThat(report(split).charts())
                .extracting(chart -> chart.getTitle())
                .hasSize(3)
                .last()
                .isEqualTo("Top weights for 'true'");
    }

    @Test
    void moreLabelsGiveALineEachInOneRocChart() {
        ClassificationEvaluation report = report(Flights.split(Flights.table(2000), "origin"));

        assertThat(report.rocCurves()).extracting(RocCurve::label).isEqualTo(Flights.ORIGINS);
        assertThat(report.charts()).hasSize(5);
    }

    @Test
    void aTreeHasNoWeights() {
        ClassificationEvaluation report =
                (ClassificationEvaluation)
                        ModelTraining.train(new CARTClassificationTrainer(4), split).evaluation();

        assertThat(report.topWeights()).isEmpty();
        assertThat(report.charts()).hasSize(2);
    }

    private static ClassificationEvaluation report(TrainingSplit split) {
        return (ClassificationEvaluation)
                ModelTraining.train(new LogisticRegressionTrainer(), split).evaluation();
    }
}
