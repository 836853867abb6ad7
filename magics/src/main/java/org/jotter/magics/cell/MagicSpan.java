package org.jotter.magics.cell;

/**
 * Where the line of a magic stands in a cell's source.
 *
 * @param start of its first percent sign
 * @param end of its line
 */
public record MagicSpan(int start, int end) {}
