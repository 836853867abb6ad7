package org.jotter.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/**
 * A parameter of a run: logged once, never changed.
 *
 * @param value a text is cut off after 6000 characters, as MLflow does, see {@link
 *     Limits#paramValue}
 */
public record Param(String key, String value) {

    public Param {
        Limits.paramKey("key", key);
        value = Limits.paramValue(key, value);
    }

    /** For a run that has another value of this param. */
    public JotterException changes(RunId runId, String old) {
        return new JotterException(
                INVALID,
                ("Changing param values is not allowed. Param with key='%s' was already logged with"
                                + " value='%s' for run ID='%s'. Attempted logging new value '%s'.")
                        .formatted(key, old, runId, value));
    }
}
