package org.jotter;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.TrackingStore;

/**
 * The experiment that new runs belong to: the notebook's, or that of a thread which chose one for
 * itself. What a thread chose it keeps while the code lasts that chose it, or until the notebook
 * chooses another. Safe for all threads.
 */
final class ActiveExperiment {

    /** An experiment by its id, and the name that it had when last seen. */
    private record Named(ExperimentId id, String name) {

        static final Named DEFAULT = new Named(ExperimentId.DEFAULT, "Default");

        static Named of(Experiment experiment) {
            return new Named(experiment.experimentId(), experiment.name());
        }
    }

    /** What one thread chose, and what the notebook's choice was then. */
    private record Own(String uri, Named experiment, Named notebook, RunningBody body) {}

    private final ActiveStore store;
    private final ActiveRuns runs;

    /** By the store's URI: an experiment of one is none of another. */
    private final Map<String, Named> ofNotebook = new ConcurrentHashMap<>();

    private final ThreadLocal<Own> ofThread = new ThreadLocal<>();

    ActiveExperiment(ActiveStore store, ActiveRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    Experiment set(String name) {
        TrackingStore in = store.get();
        Experiment experiment = in.experiments().getOrCreate(name);
        keep(in.uri(), Named.of(experiment));
        return experiment;
    }

    private void keep(String uri, Named chosen) {
        if (runs.isCellHere()) {
            ofNotebook.put(uri, chosen);
        } else {
            RunningBody body = RunningBody.current(runs.host());
            ofThread.set(new Own(uri, chosen, notebook(uri), body));
        }
    }

    void rename(String name, String newName) {
        TrackingStore in = store.get();
        ExperimentId id = in.experiments().named(name).experimentId();
        in.experiments().rename(id, newName);
        ofNotebook.computeIfPresent(
                in.uri(), (uri, now) -> now.id().equals(id) ? new Named(id, newName) : now);
    }

    /** Other programs may have renamed it; one that is gone for good is made anew. */
    Experiment get() {
        return in(store.get());
    }

    Experiment in(TrackingStore in) {
        Named before = named(in.uri());
        Experiment found =
                in.experiments()
                        .find(before.id())
                        .map(Experiment::requireActive)
                        .orElseGet(() -> in.experiments().getOrCreate(before.name()));
        ofNotebook.computeIfPresent(
                in.uri(), (uri, now) -> now.equals(before) ? Named.of(found) : now);
        return found;
    }

    ExperimentId id() {
        return named(store.uri()).id();
    }

    String name() {
        return named(store.uri()).name();
    }

    private Named named(String uri) {
        return ofThread(uri).orElseGet(() -> notebook(uri));
    }

    private Named notebook(String uri) {
        return ofNotebook.computeIfAbsent(uri, unseen -> Named.DEFAULT);
    }

    private Optional<Named> ofThread(String uri) {
        Own own = ofThread.get();
        if (own == null || !own.uri().equals(uri) || runs.isCellHere()) {
            return Optional.empty();
        }
        if (!own.body().isHere() || !own.notebook().equals(notebook(uri))) {
            ofThread.remove();
            return Optional.empty();
        }
        return Optional.of(own.experiment());
    }
}
