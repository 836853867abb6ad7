package org.jotter.models.tasks.classification;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.models.Evaluation;
import org.jotter.models.Task;
import org.jotter.models.tasks.TopWeight;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * How a classifier did on the held-out rows, with the numbers behind its charts.
 *
 * @param reportVersion the version of this format
 * @param labels the labels in the order of the signature
 * @param metrics by MLflow's evaluator's names, and {@code baseline_<name>} for a model that always
 *     says what the training rows held most; its probabilities are their shares
 * @param confusionMatrix counts by actual label (outer) and predicted label (inner)
 * @param rocCurves of two labels the positive one's; of up to 10 one for each that has one; else
 *     none, as in MLflow
 * @param topWeights the 20 largest weights of a linear model for each of the same labels; empty for
 *     other models
 */
public record ClassificationEvaluation(
        int reportVersion,
        List<String> labels,
        Map<String, Double> metrics,
        List<List<Long>> confusionMatrix,
        List<RocCurve> rocCurves,
        List<TopWeight> topWeights)
        implements Evaluation {

    private static final int VERSION = 1;

    /** MLflow's max_classes_for_multiclass_roc_pr. */
    private static final int MOST_SHOWN = 10;

    public ClassificationEvaluation {
        labels = List.copyOf(labels);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        confusionMatrix = confusionMatrix.stream().map(List::copyOf).toList();
        rocCurves = List.copyOf(rocCurves);
        topWeights = List.copyOf(topWeights);
    }

    static ClassificationEvaluation of(
            ClassificationMetrics rows, Map<String, Double> metrics, List<TopWeight> weights) {
        List<String> labels = rows.labels();
        return new ClassificationEvaluation(
                VERSION,
                labels,
                metrics,
                Stream.of(rows.confusion()).map(r -> Arrays.stream(r).boxed().toList()).toList(),
                shown(labels).stream()
                        .map(label -> rows.roc(label, labels.indexOf(label)))
                        .filter(curve -> !Double.isNaN(curve.auc()))
                        .toList(),
                weights);
    }

    /** The labels with a chart of their own: the positive one of two, none of very many. */
    static List<String> shown(List<String> labels) {
        if (labels.size() > MOST_SHOWN) {
            return List.of();
        }
        return labels.size() == 2 ? labels.subList(1, 2) : labels;
    }

    @Override
    public Task<?> task() {
        return new ClassificationTask();
    }

    /** The label that precision, recall and F1 speak of, where there are two labels. */
    @JsonIgnore
    public Optional<String> positiveLabel() {
        return labels.size() == 2 ? Optional.of(labels.get(1)) : Optional.empty();
    }

    /**
     * The confusion matrix, the ROC curve (one line for each label where there are more than two)
     * and the top weights of a linear model (for each label, or for the positive one of two), made
     * anew at each call.
     */
    @Override
    public List<Chart<?, ?>> charts() {
        return ClassificationCharts.of(this);
    }

    @Override
    public String summary() {
        return Stream.of("accuracy_score", "f1_score", "roc_auc")
                .filter(metrics::containsKey)
                .map(name -> String.format(Locale.ROOT, "%s %.4f", name, metrics.get(name)))
                .collect(Collectors.joining(", "));
    }
}
