package org.jotter.tracking;

/**
 * A logged model that a run made.
 *
 * @param modelId not checked
 * @param step where in the run it was made
 */
public record ModelOutput(String modelId, long step) {}
