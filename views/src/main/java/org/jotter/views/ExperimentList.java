package org.jotter.views;

import java.util.AbstractList;
import java.util.List;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;

/** Experiments, and which of them is the active one. */
public final class ExperimentList extends AbstractList<Experiment> {

    private final List<Experiment> experiments;
    private final ExperimentId active;

    public ExperimentList(List<Experiment> experiments, ExperimentId active) {
        this.experiments = List.copyOf(experiments);
        this.active = active;
    }

    boolean isActive(Experiment experiment) {
        return experiment.experimentId().equals(active);
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
