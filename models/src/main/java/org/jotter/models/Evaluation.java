package org.jotter.models;

import java.util.List;
import java.util.Map;
import org.jotter.tables.records.Json;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * How a model did on rows that it was not trained on, with the numbers behind its charts. Each task
 * has its own, a record; it is kept with the run as JSON, so the charts can be drawn again.
 */
public interface Evaluation {

    /** How the names of a baseline's metrics begin: {@code baseline_<name>}. */
    String BASELINE = "baseline_";

    /** The artifact of a run that holds its evaluation. */
    String FILE = "evaluation.json";

    /** Of what it is an evaluation. */
    Task<?> task();

    /**
     * By the names of MLflow's evaluator, and {@code baseline_<name>} for the simplest model there
     * is; none that is not a number.
     */
    Map<String, Double> metrics();

    /** The charts of this kind of evaluation. */
    List<Chart<?, ?>> charts();

    /** The metrics that tell most, in one line. */
    String summary();

    /** As {@code evaluation.json} holds it; {@link Tasks#evaluation} reads it. */
    default String toJson() {
        return Json.text(Tasks.json(task(), this));
    }
}
