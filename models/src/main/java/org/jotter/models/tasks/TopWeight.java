package org.jotter.models.tasks;

/**
 * One of the largest weights of a linear model.
 *
 * @param feature the feature: {@code carrier=UA}
 * @param label the label that the weight speaks for
 * @param weight its value; numbers are standardised, so weights can be compared
 */
public record TopWeight(String feature, String label, double weight) {}
