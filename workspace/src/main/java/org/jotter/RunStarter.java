package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;

/** Starts runs in the active experiment and makes them the active ones. */
final class RunStarter {

    private final ActiveStore store;
    private final ActiveExperiment experiment;
    private final ActiveRuns runs;
    private final BiConsumer<TrackingStore, RunId> started;
    private final Clock clock;
    private final RunSource source = RunSource.of(System.getenv());

    /**
     * @param started is told of every run that this process logs to, before it does
     */
    RunStarter(
            ActiveStore store,
            ActiveExperiment experiment,
            ActiveRuns runs,
            BiConsumer<TrackingStore, RunId> started,
            Clock clock) {
        this.store = store;
        this.experiment = experiment;
        this.runs = runs;
        this.started = started;
        this.clock = clock;
    }

    ActiveExperiment experiment() {
        return experiment;
    }

    ActiveRuns runs() {
        return runs;
    }

    /** The active run, else a new one: one, however many threads ask at once. */
    synchronized ActiveRun currentOrStart() {
        return runs.current().orElseGet(this::startShared);
    }

    private ActiveRun startShared() {
        TrackingStore in = store.get();
        ActiveRun started = active(in, create(in, StartRun.named(""), Optional.empty()));
        runs.pushShared(started);
        return started;
    }

    /** A run at the top, or, where the options say so, a child of the active run. */
    synchronized ActiveRun start(StartRun options) {
        if (options.isNested()) {
            return start(options, runs.current());
        }
        refuseSecond(runs.startedByCaller());
        return start(options, Optional.empty());
    }

    /** A child of the parent, where there is one. */
    ActiveRun start(StartRun options, Optional<ActiveRun> parent) {
        TrackingStore in = store.get();
        return activate(in, create(in, options, parent));
    }

    private Run create(TrackingStore in, StartRun options, Optional<ActiveRun> parent) {
        NewRun newRun =
                NewRun.in(experiment.in(in).experimentId()).named(options.name()).by(source.user());
        for (Map.Entry<String, String> tag : source.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        for (Map.Entry<String, String> tag : options.tags().entrySet()) {
            newRun = newRun.tagged(tag.getKey(), tag.getValue());
        }
        if (parent.isPresent()) {
            newRun = newRun.childOf(parent.get().runId());
        }
        return in.runs().create(newRun);
    }

    synchronized ActiveRun resume(RunId runId) {
        refuseSecond(runs.startedByCaller());
        TrackingStore in = store.get();
        in.runs().resume(runId);
        return activate(in, in.runs().get(runId));
    }

    private ActiveRun activate(TrackingStore in, Run run) {
        ActiveRun started = active(in, run);
        runs.push(started);
        return started;
    }

    private ActiveRun active(TrackingStore in, Run run) {
        started.accept(in, run.runId());
        return new ActiveRun(in, runs, run, clock);
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
