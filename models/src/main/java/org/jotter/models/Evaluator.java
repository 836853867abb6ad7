package org.jotter.models;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jotter.features.TrainingSplit;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluation;
import tech.tablesaw.api.Table;

/** Evaluates a classifier on the held-out rows, beside the majority class of the training rows. */
final class Evaluator {

    /** MLflow's max_classes_for_multiclass_roc_pr. */
    private static final int MOST_SHOWN = 10;

    private Evaluator() {}

    static EvaluationReport evaluate(FittedModel fitted, TrainingSplit split) {
        LabelPlan label = fitted.plan().label();
        int[] actual = indexes(label, split.test());
        Scores scores = Scores.of(fitted.model(), fitted.plan(), split.test());
        Scores majority = majority(label, indexes(label, split.train()), actual.length);
        int labels = label.labels().size();
        ClassificationMetrics ours = new ClassificationMetrics(actual, scores, labels);
        ClassificationMetrics baseline = new ClassificationMetrics(actual, majority, labels);
        return report(
                label.labels(),
                ours,
                metrics(ours.all(fitted.model().generatesProbabilities()), baseline.all(true)),
                TopWeights.of(fitted.model(), shown(label.labels())));
    }

    /** The report of an evaluation made with Tribuo's own evaluator; without a baseline. */
    static EvaluationReport evaluate(LabelEvaluation evaluation) {
        List<Prediction<Label>> predictions = evaluation.getPredictions();
        List<String> labels = labels(predictions);
        int[] actual =
                predictions.stream()
                        .mapToInt(p -> labels.indexOf(p.getExample().getOutput().getLabel()))
                        .toArray();
        ClassificationMetrics metrics =
                new ClassificationMetrics(actual, Scores.of(predictions, labels), labels.size());
        boolean probabilities = predictions.stream().allMatch(Prediction::hasProbabilities);
        return report(labels, metrics, metrics.all(probabilities), List.of());
    }

    private static List<String> labels(List<Prediction<Label>> predictions) {
        return predictions.stream()
                .flatMap(
                        prediction ->
                                Stream.concat(
                                        prediction.getOutputScores().keySet().stream(),
                                        Stream.of(prediction.getExample().getOutput().getLabel())))
                .distinct()
                .sorted()
                .toList();
    }

    private static EvaluationReport report(
            List<String> labels,
            ClassificationMetrics metrics,
            Map<String, Double> values,
            List<TopWeight> weights) {
        return new EvaluationReport(
                EvaluationReport.VERSION,
                labels,
                values,
                Stream.of(metrics.confusion()).map(r -> Arrays.stream(r).boxed().toList()).toList(),
                curves(metrics, labels),
                weights);
    }

    private static int[] indexes(LabelPlan label, Table table) {
        return label.indexes(table.column(label.name()));
    }

    /** The majority's answer for each row; the first of labels that are equally frequent. */
    private static Scores majority(LabelPlan label, int[] train, int rows) {
        double[] shares = new double[label.labels().size()];
        for (int index : train) {
            shares[index] += 1.0 / train.length;
        }
        int majority = 0;
        for (int index = 1; index < shares.length; index++) {
            majority = shares[index] > shares[majority] ? index : majority;
        }
        int[] predicted = new int[rows];
        Arrays.fill(predicted, majority);
        double[][] scores = new double[shares.length][rows];
        for (int index = 0; index < shares.length; index++) {
            Arrays.fill(scores[index], shares[index]);
        }
        return new Scores(predicted, scores);
    }

    private static Map<String, Double> metrics(
            Map<String, Double> ours, Map<String, Double> baseline) {
        Map<String, Double> metrics = new LinkedHashMap<>(ours);
        baseline.forEach((name, value) -> metrics.put(EvaluationReport.BASELINE + name, value));
        metrics.remove(EvaluationReport.BASELINE + "example_count");
        return metrics;
    }

    private static List<RocCurve> curves(ClassificationMetrics metrics, List<String> labels) {
        return shown(labels).stream()
                .map(label -> metrics.roc(label, labels.indexOf(label)))
                .filter(curve -> !Double.isNaN(curve.auc()))
                .toList();
    }

    /** The labels with a chart of their own: the positive one of two, none of very many. */
    private static List<String> shown(List<String> labels) {
        if (labels.size() > MOST_SHOWN) {
            return List.of();
        }
        return labels.size() == 2 ? labels.subList(1, 2) : labels;
    }
}
