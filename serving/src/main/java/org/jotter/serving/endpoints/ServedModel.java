package org.jotter.serving.endpoints;

/**
 * Which model an endpoint serves.
 *
 * @param modelName empty for a model that is not registered
 * @param modelVersion 0 for a model that is not registered
 * @param modelUri what it was loaded from
 */
public record ServedModel(String modelName, int modelVersion, String modelUri) {}
