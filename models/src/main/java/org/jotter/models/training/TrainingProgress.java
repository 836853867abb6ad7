package org.jotter.models.training;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.tracking.errors.JotterException;
import org.tribuo.Trainer;

/**
 * How far a training is, as far as its trainer tells: the epoch, the member of an ensemble, or just
 * the time that it took so far. Written by the thread that trains, read by any.
 */
public final class TrainingProgress {

    /** How many iterations of gradient descent are done. */
    private static final Pattern ITERATION = Pattern.compile("At iteration (\\d+), .*");

    /** Which member of an ensemble is begun, counted from 0. */
    private static final Pattern MEMBER = Pattern.compile("Building model (\\d+)");

    private final String trainer;
    private final TrainingSteps steps;
    private final long begin = System.nanoTime();
    private volatile String step = "";

    TrainingProgress(Trainer<?> trainer, int rows) {
        this.trainer = trainer.getClass().getSimpleName();
        this.steps = TrainingSteps.of(TrainingParams.settings(trainer), rows);
    }

    /** The trainer's class: {@code LogisticRegressionTrainer}. */
    public String trainer() {
        return trainer;
    }

    /** How long it has trained so far. */
    public Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Where it is: {@code "epoch 3 of 10"}; empty where the trainer does not tell. */
    public String step() {
        return step;
    }

    /**
     * Takes what Tribuo says while it trains.
     *
     * @throws JotterException INTERRUPTED where the thread that trains was; the flag stays set
     */
    void hear(String message) {
        number(steps.ofMembers() ? MEMBER : ITERATION, message)
                .ifPresent(number -> step = steps.inWords(number));
        if (Thread.currentThread().isInterrupted()) {
            throw new JotterException(
                    JotterException.Kind.INTERRUPTED,
                    "Interrupted while %s trained%s"
                            .formatted(trainer, step.isEmpty() ? "" : ", in " + step));
        }
    }

    private static OptionalLong number(Pattern pattern, String message) {
        Matcher matcher = pattern.matcher(message);
        return matcher.matches()
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
