package org.jotter.magics.seams;

import java.util.List;
import java.util.Map;
import org.jotter.charts.Bar;
import org.jotter.charts.Charts;
import org.jotter.models.Evaluation;
import org.jotter.models.Task;
import org.knowm.xchart.internal.chartpart.Chart;

/** The share of rows with all words right. */
public record TagsEvaluation(Map<String, Double> metrics) implements Evaluation {

    @Override
    public Task<?> task() {
        return new TagsTask();
    }

    @Override
    public List<Chart<?, ?>> charts() {
        Bar match = new Bar("exact match", metrics.get("exact_match"));
        return List.of(Charts.bars("Tags that are right", "share", List.of(match)));
    }

    @Override
    public String summary() {
        return "exact_match " + metrics.get("exact_match");
    }
}
