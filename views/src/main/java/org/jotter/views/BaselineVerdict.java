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
                    "root_mean_squared_error",
                    "mean_absolute_error");

    private static final double CHANCE = 0.5;

    /** Two ways to add up the same answers differ by less. */
    private static final double ROUNDING = 1e-9;

    private BaselineVerdict() {}

    /** A sentence; empty where the model is better, or where there is no baseline. */
    static Optional<String> of(Map<String, Double> metrics) {
        List<String> compared =
                OF_ANSWERS.stream()
                        .filter(metrics::containsKey)
                        .filter(key -> metrics.containsKey(Evaluation.BASELINE + key))
                        .toList();
        if (compared.isEmpty() || compared.stream().anyMatch(key -> isBetter(key, metrics))) {
            return Optional.empty();
        }
        return Optional.of(sentence(compared.get(0), metrics));
    }

    private static boolean isBetter(String key, Map<String, Double> metrics) {
        double ours = metrics.get(key);
        double baseline = metrics.get(Evaluation.BASELINE + key);
        return BetterValues.isBetter(key, ours, baseline)
                && Math.abs(ours - baseline) > ROUNDING * Math.abs(baseline);
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
