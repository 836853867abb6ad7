package org.jotter.features;

import tech.tablesaw.api.Table;

/**
 * A training set cut in two.
 *
 * @param source the whole
 * @param train the rows to train on
 * @param test the rows held out for the evaluation
 * @param description how it was cut, kept with the run: {@code "by time, 80% train"}
 */
public record TrainingSplit(TrainingSet source, Table train, Table test, String description) {}
