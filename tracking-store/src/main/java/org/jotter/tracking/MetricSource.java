package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/**
 * What a point of a metric is about, beside its run: {@code MetricSource.model(id).on("valid",
 * "a1b2")}. Each part is empty where there is none.
 *
 * @param modelId the logged model that was measured
 * @param datasetName the dataset that it was measured on
 */
public record MetricSource(String modelId, String datasetName, String datasetDigest) {

    /** A point about its run alone. */
    public static final MetricSource NONE = new MetricSource("", "", "");

    public MetricSource {
        if (datasetName.isEmpty() != datasetDigest.isEmpty()) {
            throw new JotterException(
                    INVALID,
                    "Both dataset_name and dataset_digest must be provided if one is provided");
        }
        Limits.reference("model_id", modelId);
        Limits.length("dataset_name", datasetName, Dataset.NAME_LENGTH);
        Limits.length("dataset_digest", datasetDigest, Dataset.DIGEST_LENGTH);
    }

    public static MetricSource model(LoggedModelId modelId) {
        return new MetricSource(modelId.value(), "", "");
    }

    public MetricSource on(String name, String digest) {
        return new MetricSource(modelId, name, digest);
    }
}
