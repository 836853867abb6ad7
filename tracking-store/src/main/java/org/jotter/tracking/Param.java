package org.jotter.tracking;

/**
 * A parameter of a run: logged once, never changed.
 *
 * @param value at most 6000 characters; what is beyond is cut off, as MLflow does
 */
public record Param(String key, String value) {

    public Param {
        Limits.paramKey("key", key);
        value = Limits.paramValue(key, value);
    }
}
