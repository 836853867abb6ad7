package org.jotter.models;

import java.util.List;
import org.jotter.features.Feature;

/**
 * Where the columns of a model's training set came from that its label rows did not bring. It is
 * kept with the model, so that rows to be scored can be given the same columns. Immutable.
 *
 * @param features in the order in which they join the rows; none where the rows brought all
 */
public record FeatureSpec(List<Feature> features) {

    /** Of a model that looks up nothing. */
    public static final FeatureSpec NONE = new FeatureSpec(List.of());

    public FeatureSpec {
        features = List.copyOf(features);
    }

    public boolean isEmpty() {
        return features.isEmpty();
    }

    /**
     * The spec that {@link #toJson} wrote.
     *
     * @throws org.jotter.tracking.errors.JotterException UNSUPPORTED where a newer Jotter wrote it
     */
    public static FeatureSpec ofJson(String json) {
        return FeatureSpecJson.read(json);
    }

    /** As {@code feature_spec.json} holds it. */
    public String toJson() {
        return FeatureSpecJson.write(this);
    }
}
