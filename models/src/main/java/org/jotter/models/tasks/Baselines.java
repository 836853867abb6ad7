package org.jotter.models.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jotter.models.Evaluation;

/** Puts the metrics of a baseline beside a model's own. */
public final class Baselines {

    private Baselines() {}

    /**
     * The model's metrics, then the baseline's as {@code baseline_<name>}.
     *
     * @param ofRows metrics that speak of the rows alone, so they are the same for both
     */
    public static Map<String, Double> beside(
            Map<String, Double> metrics, Map<String, Double> baseline, List<String> ofRows) {
        Map<String, Double> both = new LinkedHashMap<>(metrics);
        baseline.forEach((name, value) -> both.put(Evaluation.BASELINE + name, value));
        ofRows.forEach(name -> both.remove(Evaluation.BASELINE + name));
        return both;
    }
}
