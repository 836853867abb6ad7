package org.jotter.tables.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jotter.tables.cells.ColumnKind;

/**
 * Whole numbers. The smallest int and long are missing cells in Tablesaw, so they are none.
 *
 * @param kind INTEGER or LONG
 * @param grouping the sign between thousands; empty for none
 * @param leadingZeros that {@code 007} is 7
 */
public record WholeForm(ColumnKind kind, String grouping, boolean leadingZeros) implements Form {

    private static final Pattern NUMBER = Pattern.compile("[-+]?(0|[1-9][0-9]{0,18})");
    private static final Pattern DIGITS = Pattern.compile("[-+]?[0-9]+");

    @Override
    public String inWords() {
        return kind
                + (grouping.isEmpty() ? "" : ", thousands by '" + grouping + "'")
                + (leadingZeros ? ", leading zeros dropped" : "");
    }

    @Override
    public Optional<Object> value(String text) {
        String digits = Grouping.without(grouping, text);
        if (!(leadingZeros ? DIGITS : NUMBER).matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return narrow(Long.parseLong(digits));
        } catch (NumberFormatException beyondLong) {
            return Optional.empty();
        }
    }

    private Optional<Object> narrow(long value) {
        if (kind == ColumnKind.LONG) {
            return value == Long.MIN_VALUE ? Optional.empty() : Optional.of(value);
        }
        boolean isInt = value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
        return isInt ? Optional.of((int) value) : Optional.empty();
    }
}
