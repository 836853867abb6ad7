package org.jotter.features;

/** One feature of a feature table. */
public record Feature(String name, FeatureType type) {}
