package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.store.TrackingStore;

/** Starts runs in the active experiment and makes them the active ones. */
final class RunStarter {

    private final Lazy<TrackingStore> store;
    private final ActiveRuns runs;
    private final RunSource source = RunSource.of(System.getenv());
    private volatile String experimentName = "Default";

    RunStarter(Lazy<TrackingStore> store, ActiveRuns runs) {
        this.store = store;
        this.runs = runs;
    }

    Experiment setExperiment(String name) {
        Experiment experiment = store.get().experiments().getOrCreate(name);
        experimentName = experiment.name();
        return experiment;
    }

    void renameExperiment(String name, String newName) {
        store.get()
                .experiments()
                .rename(store.get().experiments().named(name).experimentId(), newName);
        if (experimentName.equals(name)) {
            experimentName = newName;
        }
    }

    Experiment experiment() {
        return store.get().experiments().getOrCreate(experimentName);
    }

    String experimentName() {
        return experimentName;
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
        ActiveRun active = new ActiveRun(store.get(), runs, run);
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
