package org.jotter.tracking;

/**
 * A point that a run logged about a model.
 *
 * @param runId the run that logged it
 * @param metric its source names the model, and the dataset where one was given
 */
public record LoggedModelMetric(RunId runId, Metric metric) {}
