package org.jotter.models;

/**
 * One column of a {@link Signature}.
 *
 * @param name the column's name
 * @param type its MLflow data type
 * @param required false where a missing value is allowed
 */
public record ColumnSpec(String name, ColumnKind type, boolean required) {}
