package org.jotter.tracking;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.errors.JotterException;

/**
 * The logged models of a tracking store. A deleted one can still be changed, as in MLflow. Safe for
 * all threads.
 */
public interface LoggedModels {

    /**
     * Makes a model, with status PENDING; names need not differ.
     *
     * @throws JotterException MISSING or INVALID where the experiment does not exist or is deleted
     */
    LoggedModel create(NewLoggedModel model);

    /**
     * The model with that id.
     *
     * @param allowDeleted whether a deleted one is given too
     * @throws JotterException MISSING
     */
    LoggedModel get(LoggedModelId id, boolean allowDeleted);

    /**
     * A page of the active models that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    PagedList<LoggedModel> search(LoggedModelQuery query);

    /** The active models that a run made, newest first. */
    List<LoggedModelInfo> madeBy(RunId runId);

    /** Gives a model its status after its files were, or were not, written. */
    LoggedModel finish(LoggedModelId id, LoggedModelStatus status);

    /**
     * Notes a model whose files are written as an output of the run at a step, and gives it the
     * status READY: both, or neither.
     */
    LoggedModel finishAsOutput(LoggedModelId id, RunId run, long step);

    /** Marks a model as deleted. */
    void delete(LoggedModelId id);

    /** Sets tags, in place of those with the same keys. */
    void setTags(LoggedModelId id, Map<String, String> tags);

    /**
     * Takes a tag away.
     *
     * @throws JotterException MISSING where the model has no such tag
     */
    void deleteTag(LoggedModelId id, String key);

    /**
     * Adds params, all or none. The same value a second time changes nothing.
     *
     * @throws JotterException INVALID where a key has another value already
     */
    void logParams(LoggedModelId id, Map<String, String> params);
}
