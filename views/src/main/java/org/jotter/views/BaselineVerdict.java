package org.jotter.views;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.charts.text.Numbers;
import org.jotter.models.Evaluation;

/** Says so where a model is no better than one that learns nothing from its inputs. */
final class BaselineVerdict {

    /** Judged by its answers alone: the label, the number. */
    private static final List<String> OF_ANSWERS =
            List.of(
                    "accuracy_score",
                    "f1_score",
                    "precision_score",
                    "recall_score",
                    "mean_absolute_error",
                    "root_mean_squared_error");

    private static final double CHANCE = 0.5;

    private BaselineVerdict() {}

    /** A sentence; empty where the model is better, or where there is no baseline. */
    static Optional<String> of(Map<String, Double> metrics) {
        List<String> compared =
                OF_ANSWERS.stream()
                        .filter(metrics::containsKey)
                        .filter(key -> metrics.containsKey(Evaluation.BASELINE + key))
                        .toList();
        boolean better =
                compared.stream()
                        .anyMatch(
                                key ->
                                        BetterValues.isBetter(
                                                key,
                                                metrics.get(key),
                                                metrics.get(Evaluation.BASELINE + key)));
        if (compared.isEmpty() || better) {
            return Optional.empty();
        }
        return Optional.of(sentence(compared.get(0), metrics));
    }

    private static String sentence(String key, Map<String, Double> metrics) {
        boolean labels = key.equals("accuracy_score");
        String scores =
                "No better than a model that always answers %s: %s %s, baseline %s"
                        .formatted(
                                labels ? "the most frequent label" : "the mean",
                                key,
                                Numbers.number(metrics.get(key)),
                                Numbers.number(metrics.get(Evaluation.BASELINE + key)));
        double auc = metrics.getOrDefault("roc_auc", CHANCE);
        return auc > CHANCE && labels
                ? scores
                        + ". It does rank rows: roc_auc %s. Its probabilities tell more than its"
                                .formatted(Numbers.number(auc))
                        + " labels"
                : scores;
    }
}
