package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;

/** Starts runs in the active experiment and makes them the active ones. */
final class RunStarter {

    /** An experiment by its id, and the name that it had when last seen. */
    private record Named(ExperimentId id, String name) {

        static Named of(Experiment experiment) {
            return new Named(experiment.experimentId(), experiment.name());
        }
    }

    private final Supplier<TrackingStore> store;
    private final ActiveRuns runs;
    private final Clock clock;
    private final RunSource source = RunSource.of(System.getenv());
    private final AtomicReference<Named> experiment =
            new AtomicReference<>(new Named(ExperimentId.DEFAULT, "Default"));

    RunStarter(Supplier<TrackingStore> store, ActiveRuns runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    Experiment setExperiment(String name) {
        Experiment experiment = experiments().getOrCreate(name);
        this.experiment.set(Named.of(experiment));
        return experiment;
    }

    void renameExperiment(String name, String newName) {
        ExperimentId id = experiments().named(name).experimentId();
        experiments().rename(id, newName);
        experiment.updateAndGet(now -> now.id().equals(id) ? new Named(id, newName) : now);
    }

    /** Other programs may have renamed it; one that is gone for good is made anew. */
    Experiment experiment() {
        Named before = experiment.get();
        Experiment found =
                experiments()
                        .find(before.id())
                        .map(Experiment::requireActive)
                        .orElseGet(() -> experiments().getOrCreate(before.name()));
        experiment.compareAndSet(before, Named.of(found));
        return found;
    }

    ExperimentId experimentId() {
        return experiment.get().id();
    }

    String experimentName() {
        return experiment.get().name();
    }

    private Experiments experiments() {
        return store.get().experiments();
    }

    /** The active run, else a new one: one, however many threads ask at once. */
    synchronized ActiveRun currentOrStart() {
        return runs.current().orElseGet(() -> start(StartRun.named("")));
    }

    /** A run at the top, or, where the options say so, a child of the active run. */
    synchronized ActiveRun start(StartRun options) {
        Optional<ActiveRun> active = runs.current();
        if (!options.isNested()) {
            refuseSecond(active);
        }
        return start(options, active);
    }

    /** A child of the parent, where there is one. */
    ActiveRun start(StartRun options, Optional<ActiveRun> parent) {
        NewRun newRun =
                NewRun.in(experiment().experimentId()).named(options.name()).by(source.user());
        for (Map.Entry<String, String> tag : source.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        for (Map.Entry<String, String> tag : options.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        if (parent.isPresent()) {
            newRun = newRun.childOf(parent.get().runId());
        }
        return activate(store.get().runs().create(newRun));
    }

    synchronized ActiveRun resume(RunId runId) {
        refuseSecond(runs.current());
        store.get().runs().resume(runId);
        return activate(store.get().runs().get(runId));
    }

    private ActiveRun activate(Run run) {
        ActiveRun active = new ActiveRun(store.get(), runs, run, clock);
        runs.push(active);
        return active;
    }

    private static void refuseSecond(Optional<ActiveRun> active) {
        if (active.isPresent()) {
            throw new JotterException(
                    CONFLICT,
                    ("The run '%s' is already active. End it with mlflow.endRun(), or start a child"
                         + " of it with mlflow.startRun(StartRun.named(\"...\").nested())")
                            .formatted(active.get().name()));
        }
    }
}
