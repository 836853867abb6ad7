package org.jotter.magics.mlflow.live;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import org.jotter.magics.notebook.Notebook;
import org.jotter.models.training.TrainingListener;
import org.jotter.models.training.TrainingProgress;

/**
 * Shows how far a training is: a line below its cell, from a second on, renewed twice a second at
 * most. At the end it says how long it took. Safe for all threads; who trains does not wait for it.
 */
public final class LiveTraining implements TrainingListener {

    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Executor FIRST =
            CompletableFuture.delayedExecutor(SHORT.toMillis(), MILLISECONDS);
    private static final Executor NEXT = CompletableFuture.delayedExecutor(500, MILLISECONDS);

    private final Notebook notebook;
    private final Map<TrainingProgress, TrainingLine> running = new ConcurrentHashMap<>();

    /** Shows nothing until it is told of a training. */
    public LiveTraining(Notebook notebook) {
        this.notebook = notebook;
    }

    @Override
    public void began(TrainingProgress training) {
        running.put(training, new TrainingLine(notebook, training));
        FIRST.execute(() -> renew(training));
    }

    private void renew(TrainingProgress training) {
        TrainingLine line = running.get(training);
        if (line != null && line.renew()) {
            NEXT.execute(() -> renew(training));
        }
    }

    @Override
    public void ended(TrainingProgress training, boolean trained) {
        TrainingLine line = running.remove(training);
        if (line == null) {
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            // an interrupted thread cannot send to the notebook: its socket refuses
            ForkJoinPool.commonPool().execute(() -> line.end(trained));
        } else {
            line.end(trained);
        }
    }
}
