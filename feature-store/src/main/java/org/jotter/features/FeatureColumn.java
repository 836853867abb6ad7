package org.jotter.features;

import org.jotter.tables.cells.ColumnKind;

/** A feature of a feature table, as its column. */
public record FeatureColumn(String name, ColumnKind type) {}
