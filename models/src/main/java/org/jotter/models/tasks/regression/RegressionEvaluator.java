package org.jotter.models.tasks.regression;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jotter.features.TrainingSplit;
import org.jotter.models.FittedModel;
import org.jotter.models.tasks.Baselines;
import org.jotter.models.tasks.TopWeights;
import org.tribuo.Prediction;
import org.tribuo.regression.Regressor;

/** Evaluates a regression on the held-out rows, beside the mean of the training rows. */
record RegressionEvaluator(NumberTarget target, TrainingSplit split) {

    RegressionEvaluation evaluate(FittedModel<Regressor> model) {
        double[][] actual = target.values(split.test());
        NumberPredictions predictions = target.predictions(split.test().rowCount(), false);
        double[][] predicted = model.score(split.test(), predictions).values();
        Map<String, Double> metrics =
                Baselines.beside(
                        RegressionMetrics.of(actual, predicted),
                        RegressionMetrics.of(actual, means(split.test().rowCount())),
                        RegressionMetrics.OF_ROWS);
        return RegressionEvaluation.of(
                Fit.of(target.names(), actual, predicted),
                metrics,
                TopWeights.of(model.model(), target.names()));
    }

    /** What says the same of every row: how large the label is in the training rows on average. */
    private double[][] means(int rows) {
        double[][] means = new double[target.names().size()][rows];
        double[][] train = target.values(split.train());
        for (int i = 0; i < means.length; i++) {
            Arrays.fill(means[i], Arrays.stream(train[i]).average().orElseThrow());
        }
        return means;
    }

    /** The same of predictions that Tribuo's own evaluator made; without baseline and weights. */
    static RegressionEvaluation evaluate(List<Prediction<Regressor>> predictions) {
        List<String> names =
                predictions.stream()
                        .limit(1)
                        .flatMap(one -> Arrays.stream(one.getOutput().getNames()))
                        .toList();
        double[][] actual = new double[names.size()][predictions.size()];
        double[][] predicted = new double[names.size()][predictions.size()];
        for (int row = 0; row < predictions.size(); row++) {
            Prediction<Regressor> one = predictions.get(row);
            for (int i = 0; i < names.size(); i++) {
                actual[i][row] =
                        NumberPredictions.value(one.getExample().getOutput(), names.get(i));
                predicted[i][row] = NumberPredictions.value(one.getOutput(), names.get(i));
            }
        }
        return RegressionEvaluation.of(
                Fit.of(names, actual, predicted),
                RegressionMetrics.of(actual, predicted),
                List.of());
    }
}
