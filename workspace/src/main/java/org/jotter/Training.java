package org.jotter;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jotter.features.TrainingSplit;
import org.jotter.models.TrainedModel;
import org.jotter.models.columns.Preprocessing;
import org.jotter.tracking.RunId;
import org.tribuo.Output;
import org.tribuo.Trainer;

/** Finds each training a run of which it is the only one. Safe for all threads. */
final class Training {

    private final RunStarter starter;
    private final ActiveRuns runs;
    private final ModelLog models;
    private final Set<RunId> busy = ConcurrentHashMap.newKeySet();

    Training(RunStarter starter, ActiveRuns runs, ModelLog models) {
        this.starter = starter;
        this.runs = runs;
        this.models = models;
    }

    <T extends Output<T>> TrainedModel<T> train(
            Trainer<T> trainer, TrainingSplit split, Preprocessing preprocessing) {
        Optional<ActiveRun> own = runs.startedByCaller();
        if (own.isPresent() && busy.add(own.get().runId())) {
            try {
                if (!models.isTaken(own.get())) {
                    return models.train(own.get(), trainer, split, preprocessing);
                }
            } finally {
                busy.remove(own.get().runId());
            }
        }
        try (ActiveRun child = starter.start(StartRun.named(""), runs.current())) {
            return trainIn(child, trainer, split, preprocessing);
        }
    }

    private <T extends Output<T>> TrainedModel<T> trainIn(
            ActiveRun run, Trainer<T> trainer, TrainingSplit split, Preprocessing rules) {
        try {
            return models.train(run, trainer, split, rules);
        } catch (RuntimeException e) {
            run.explain(String.valueOf(e.getMessage()));
            throw e;
        }
    }
}
