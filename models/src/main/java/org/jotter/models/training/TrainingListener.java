package org.jotter.models.training;

/**
 * Is told of each training, on the thread that trains: what it does must be quick. What it throws
 * is noted in the log and harms nobody.
 */
public interface TrainingListener {

    /** A training begins; it has rows already. */
    void began(TrainingProgress training);

    /**
     * It is over.
     *
     * @param trained false where it failed or was interrupted
     */
    void ended(TrainingProgress training, boolean trained);
}
