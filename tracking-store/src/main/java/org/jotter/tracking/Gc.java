package org.jotter.tracking;

import org.jotter.tracking.errors.JotterException;

/**
 * Deletes for good what is deleted. A run takes the models along that it made, an experiment all
 * that is in it. What something active or a model version still needs stays, and so does its
 * experiment; the Default experiment always does. Safe for all threads, and while others write.
 */
public interface Gc {

    /**
     * What {@link #run} would delete now; changes nothing.
     *
     * @throws JotterException MISSING for an id that is nothing's, INVALID for an active one's
     */
    GcPlan plan(GcQuery query);

    /**
     * Deletes for good, and says what. Killed on the way it leaves files without rows at most,
     * which the next one deletes.
     *
     * @throws JotterException as {@link #plan}, before anything is deleted
     */
    GcReport run(GcQuery query);
}
