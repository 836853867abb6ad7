package org.jotter.views;

import java.util.List;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;

/** A registered model with its versions, newest first. */
public record ModelSummary(RegisteredModel model, List<ModelVersion> versions) {

    public ModelSummary {
        versions = List.copyOf(versions);
    }
}
