package org.jotter.magics.cell;

/**
 * A magic among the statements of a cell.
 *
 * @param line what stands behind its percent sign, to the end of the line
 * @param typedByValue true behind {@code var name =}, where Java asks the right side for the type
 */
public record MagicStatement(String line, boolean typedByValue) {}
