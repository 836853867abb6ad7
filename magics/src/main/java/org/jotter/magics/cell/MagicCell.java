package org.jotter.magics.cell;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The magic of a whole cell, which begins with two percent signs.
 *
 * @param line what stands behind them, to the end of the line
 * @param body the lines below; "" where there are none
 */
public record MagicCell(String line, String body) {

    private static final Pattern CELL = Pattern.compile("%%(\\w.*+)(?:\\R((?s:.*+)))?");

    /** The magic of that cell; empty where the cell begins with anything else. */
    public static Optional<MagicCell> of(String source) {
        Matcher cell = CELL.matcher(source);
        if (!cell.matches()) {
            return Optional.empty();
        }
        String body = cell.group(2) == null ? "" : cell.group(2);
        return Optional.of(new MagicCell(cell.group(1), body));
    }
}
