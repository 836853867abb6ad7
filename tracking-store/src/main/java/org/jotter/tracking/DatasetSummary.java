package org.jotter.tracking;

/**
 * A dataset of an experiment and what it was read for.
 *
 * @param context the tag {@code mlflow.data.context} of the inputs; empty where they have none
 */
public record DatasetSummary(
        ExperimentId experimentId, String name, String digest, String context) {}
