package org.jotter.tracking.sqlite.experiments;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Collection;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** What can be wrong with an experiment. */
final class ExperimentErrors {

    private ExperimentErrors() {}

    static JotterException renameOfDeleted(Experiment experiment) {
        return new JotterException(
                INVALID,
                "Cannot rename a non-active experiment. Restore '%s' first"
                        .formatted(experiment.name()));
    }

    /** Begins with MLflow's words, which its clients look for. */
    static JotterException taken(Experiment experiment) {
        String deleted =
                experiment.lifecycleStage() == LifecycleStage.DELETED
                        ? " in deleted state. Restore it, or use another name"
                        : ". Use it, or choose another name";
        return new JotterException(
                EXISTS,
                "Experiment(name=%s) already exists%s".formatted(experiment.name(), deleted));
    }

    static JotterException noExperiment(ExperimentId id) {
        return new JotterException(
                MISSING,
                "No Experiment with id=%s exists. List them with %%mlflow experiments"
                        .formatted(id));
    }

    static JotterException noExperiment(ExperimentId id, LifecycleStage stage) {
        return new JotterException(
                MISSING, "No Experiment with id=%s exists that is %s".formatted(id, stage));
    }

    static JotterException noTag(ExperimentId id, String key, Collection<String> known) {
        return new JotterException(
                MISSING,
                "No tag with name: %s in experiment with id %s.%s"
                        .formatted(key, id, Names.didYouMean(key, known)));
    }
}
