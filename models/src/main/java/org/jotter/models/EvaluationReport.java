package org.jotter.models;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.knowm.xchart.internal.chartpart.Chart;
import org.jotter.models.json.Json;
import org.tribuo.classification.evaluation.LabelEvaluation;

/**
 * How a classifier did on the held-out rows, with the numbers behind its charts. Kept with the run
 * as JSON, so the charts can be drawn again.
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
public record EvaluationReport(
        int reportVersion,
        List<String> labels,
        Map<String, Double> metrics,
        List<List<Long>> confusionMatrix,
        List<RocCurve> rocCurves,
        List<TopWeight> topWeights) {

    /** How the names of the baseline's metrics begin. */
    public static final String BASELINE = "baseline_";

    static final int VERSION = 1;

    public EvaluationReport {
        labels = List.copyOf(labels);
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        confusionMatrix = confusionMatrix.stream().map(List::copyOf).toList();
        rocCurves = List.copyOf(rocCurves);
        topWeights = List.copyOf(topWeights);
    }

    /**
     * The report of an evaluation made with Tribuo's own {@code LabelEvaluator}: without a baseline
     * and without weights.
     */
    public static EvaluationReport of(LabelEvaluation evaluation) {
        return Evaluator.evaluate(evaluation);
    }

    /** The label that precision, recall and F1 speak of, where there are two labels. */
    @JsonIgnore
    public Optional<String> positiveLabel() {
        return labels.size() == 2 ? Optional.of(labels.get(1)) : Optional.empty();
    }

    public String toJson() {
        return Json.text(this);
    }

    /** The report that {@link #toJson} wrote. */
    public static EvaluationReport ofJson(String json) {
        return Json.read(json, EvaluationReport.class);
    }

    /**
     * The confusion matrix, the ROC curve (one line for each label where there are more than two)
     * and the top weights of a linear model (for each label, or for the positive one of two), made
     * anew at each call.
     */
    public List<Chart<?, ?>> charts() {
        return EvaluationCharts.of(this);
    }

    /** The metrics that tell most, in one line. */
    String summary() {
        return Stream.of("accuracy_score", "f1_score", "roc_auc")
                .filter(metrics::containsKey)
                .map(name -> String.format(Locale.ROOT, "%s %.4f", name, metrics.get(name)))
                .collect(Collectors.joining(", "));
    }
}
