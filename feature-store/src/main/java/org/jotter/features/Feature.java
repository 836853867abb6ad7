package org.jotter.features;

/**
 * Where a training set has columns from that its label rows did not bring. A model keeps them, so
 * that rows to be scored can get the same columns in the same way.
 */
public sealed interface Feature permits FeatureLookup {}
