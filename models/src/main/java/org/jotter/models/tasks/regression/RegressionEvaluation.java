package org.jotter.models.tasks.regression;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jotter.models.Evaluation;
import org.jotter.models.Task;
import org.jotter.models.tasks.TopWeight;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * How a regression did on the held-out rows, with the numbers behind its charts.
 *
 * @param reportVersion the version of this format
 * @param metrics by MLflow's evaluator's names, and {@code baseline_<name>} for a model that always
 *     says the mean of the training rows
 * @param fits the predictions beside the truth, for each label column
 * @param topWeights the 20 largest weights of a linear model; empty for other models
 */
public record RegressionEvaluation(
        int reportVersion, Map<String, Double> metrics, List<Fit> fits, List<TopWeight> topWeights)
        implements Evaluation {

    private static final int VERSION = 1;

    public RegressionEvaluation {
        metrics = Collections.unmodifiableMap(new LinkedHashMap<>(metrics));
        fits = List.copyOf(fits);
        topWeights = List.copyOf(topWeights);
    }

    static RegressionEvaluation of(
            List<Fit> fits, Map<String, Double> metrics, List<TopWeight> weights) {
        return new RegressionEvaluation(VERSION, metrics, fits, weights);
    }

    @Override
    public Task<?> task() {
        return new RegressionTask();
    }

    /**
     * For each label column the predictions against the truth and the residuals, then the top
     * weights of a linear model; made anew at each call.
     */
    @Override
    public List<Chart<?, ?>> charts() {
        return RegressionCharts.of(this);
    }

    @Override
    public String summary() {
        return Stream.of("r2_score", "root_mean_squared_error", "mean_absolute_error")
                .filter(metrics::containsKey)
                .map(name -> String.format(Locale.ROOT, "%s %.4f", name, metrics.get(name)))
                .collect(Collectors.joining(", "));
    }
}
