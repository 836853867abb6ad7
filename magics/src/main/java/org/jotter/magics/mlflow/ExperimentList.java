package org.jotter.magics.mlflow;

import java.util.AbstractList;
import java.util.List;
import org.jotter.tracking.Experiment;

/** Experiments, and which of them is the active one. */
public final class ExperimentList extends AbstractList<Experiment> {

    private final List<Experiment> experiments;
    private final String active;

    ExperimentList(List<Experiment> experiments, String active) {
        this.experiments = List.copyOf(experiments);
        this.active = active;
    }

    String active() {
        return active;
    }

    @Override
    public Experiment get(int index) {
        return experiments.get(index);
    }

    @Override
    public int size() {
        return experiments.size();
    }
}
