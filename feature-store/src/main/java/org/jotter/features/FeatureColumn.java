package org.jotter.features;

import org.jotter.tables.cells.ColumnKind;

/** One feature of a feature table. */
public record Feature(String name, ColumnKind type) {}
