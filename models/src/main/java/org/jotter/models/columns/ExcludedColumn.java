package org.jotter.models.columns;

/**
 * A column that the model does not see.
 *
 * @param name the column
 * @param reason why not: {@code "one value only in the training rows"}
 */
public record ExcludedColumn(String name, String reason) {}
