package org.jotter.magics.models;

import java.util.AbstractList;
import java.util.List;
import org.jotter.views.ModelSummary;

/** The registered models of a workspace. */
public final class ModelList extends AbstractList<ModelSummary> {

    private final List<ModelSummary> models;

    ModelList(List<ModelSummary> models) {
        this.models = List.copyOf(models);
    }

    @Override
    public ModelSummary get(int index) {
        return models.get(index);
    }

    @Override
    public int size() {
        return models.size();
    }
}
