package org.jotter.models.tasks.classification;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.tasks.Baselines;
import org.jotter.models.tasks.TopWeights;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.evaluation.LabelEvaluation;
import tech.tablesaw.api.Table;

/** Evaluates a classifier on the held-out rows, beside the majority class of the training rows. */
record ClassificationEvaluator(LabelTarget target, TrainingSplit split) {

    ClassificationEvaluation evaluate(FittedModel<Label> model) {
        boolean probabilities = model.model().generatesProbabilities();
        List<String> labels = target.labels();
        int[] actual = indexes(split.test());
        LabelPredictions predictions = target.predictions(actual.length, probabilities);
        ClassificationMetrics ours =
                new ClassificationMetrics(actual, model.score(split.test(), predictions).scores());
        ClassificationMetrics baseline =
                new ClassificationMetrics(
                        actual,
                        MajorityClass.scores(labels, indexes(split.train()), actual.length));
        Map<String, Double> metrics =
                Baselines.beside(
                        ours.all(probabilities), baseline.all(true), List.of("example_count"));
        return ClassificationEvaluation.of(
                ours,
                metrics,
                TopWeights.of(model.model(), ClassificationEvaluation.shown(labels)));
    }

    private int[] indexes(Table table) {
        return target.indexes(table.column(target.name()));
    }

    /** The same of an evaluation made with Tribuo's own evaluator; without baseline and weights. */
    static ClassificationEvaluation evaluate(LabelEvaluation evaluation) {
        List<Prediction<Label>> predictions = evaluation.getPredictions();
        List<String> labels = labels(predictions);
        Scores scores = new Scores(labels, predictions.size());
        int[] actual = new int[predictions.size()];
        for (int row = 0; row < actual.length; row++) {
            scores.put(row, predictions.get(row));
            actual[row] = labels.indexOf(label(predictions.get(row)));
        }
        boolean probabilities = predictions.stream().allMatch(Prediction::hasProbabilities);
        ClassificationMetrics metrics = new ClassificationMetrics(actual, scores);
        return ClassificationEvaluation.of(metrics, metrics.all(probabilities), List.of());
    }

    private static List<String> labels(List<Prediction<Label>> predictions) {
        return predictions.stream()
                .flatMap(
                        prediction ->
                                Stream.concat(
                                        prediction.getOutputScores().keySet().stream(),
                                        Stream.of(label(prediction))))
                .distinct()
                .sorted()
                .toList();
    }

    private static String label(Prediction<Label> prediction) {
        return prediction.getExample().getOutput().getLabel();
    }
}
