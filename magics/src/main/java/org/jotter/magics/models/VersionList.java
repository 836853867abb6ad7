package org.jotter.magics.models;

import java.util.AbstractList;
import java.util.List;
import org.jotter.tracking.ModelVersion;

/** The versions of a registered model, newest first. */
public final class VersionList extends AbstractList<ModelVersion> {

    private final String model;
    private final List<ModelVersion> versions;

    VersionList(String model, List<ModelVersion> versions) {
        this.model = model;
        this.versions = List.copyOf(versions);
    }

    /** The model's name. */
    public String model() {
        return model;
    }

    @Override
    public ModelVersion get(int index) {
        return versions.get(index);
    }

    @Override
    public int size() {
        return versions.size();
    }
}
