package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;

/** Starts runs in the active experiment and makes them the active ones. */
final class RunStarter {

    /** An experiment by its id, and the name that it had when last seen. */
    private record Named(ExperimentId id, String name) {

        static final Named DEFAULT = new Named(ExperimentId.DEFAULT, "Default");

        static Named of(Experiment experiment) {
            return new Named(experiment.experimentId(), experiment.name());
        }
    }

    private final ActiveStore store;
    private final ActiveRuns runs;
    private final Clock clock;
    private final RunSource source = RunSource.of(System.getenv());

    /** By the store's URI: an experiment of one is none of another. */
    private final Map<String, Named> active = new ConcurrentHashMap<>();

    RunStarter(ActiveStore store, ActiveRuns runs, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.clock = clock;
    }

    Experiment setExperiment(String name) {
        TrackingStore in = store.get();
        Experiment experiment = in.experiments().getOrCreate(name);
        active.put(in.uri(), Named.of(experiment));
        return experiment;
    }

    void renameExperiment(String name, String newName) {
        TrackingStore in = store.get();
        ExperimentId id = in.experiments().named(name).experimentId();
        in.experiments().rename(id, newName);
        active.computeIfPresent(
                in.uri(), (uri, now) -> now.id().equals(id) ? new Named(id, newName) : now);
    }

    /** Other programs may have renamed it; one that is gone for good is made anew. */
    Experiment experiment() {
        return experiment(store.get());
    }

    private Experiment experiment(TrackingStore in) {
        Named before = named(in.uri());
        Experiment found =
                in.experiments()
                        .find(before.id())
                        .map(Experiment::requireActive)
                        .orElseGet(() -> in.experiments().getOrCreate(before.name()));
        active.computeIfPresent(in.uri(), (uri, now) -> now.equals(before) ? Named.of(found) : now);
        return found;
    }

    private Named named(String uri) {
        return active.computeIfAbsent(uri, unseen -> Named.DEFAULT);
    }

    ExperimentId experimentId() {
        return named(store.uri()).id();
    }

    String experimentName() {
        return named(store.uri()).name();
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
        TrackingStore in = store.get();
        NewRun newRun =
                NewRun.in(experiment(in).experimentId()).named(options.name()).by(source.user());
        for (Map.Entry<String, String> tag : source.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        for (Map.Entry<String, String> tag : options.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        if (parent.isPresent()) {
            newRun = newRun.childOf(parent.get().runId());
        }
        return activate(in, in.runs().create(newRun));
    }

    synchronized ActiveRun resume(RunId runId) {
        refuseSecond(runs.current());
        TrackingStore in = store.get();
        in.runs().resume(runId);
        return activate(in, in.runs().get(runId));
    }

    private ActiveRun activate(TrackingStore in, Run run) {
        ActiveRun started = new ActiveRun(in, runs, run, clock);
        runs.push(started);
        return started;
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
