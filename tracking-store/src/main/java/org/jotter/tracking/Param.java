package org.jotter.tracking;

/** A parameter of a run: logged once, never changed. */
public record Param(String key, String value) {

    public Param {
        Limits.param(key, value);
    }
}
