package org.jotter.tables.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jotter.tables.cells.ColumnKind;

/**
 * Whole numbers. The smallest int and long are missing cells in Tablesaw, so they are none.
 *
 * @param kind INTEGER or LONG
 * @param grouping the sign between thousands; empty for none
 * @param plus that {@code +7} is 7, and {@code -0} is 0
 * @param leadingZeros that {@code 007} is 7
 */
public record WholeForm(ColumnKind kind, String grouping, boolean plus, boolean leadingZeros)
        implements Form {

    private static final Pattern SHORTEST = Pattern.compile("0|-?[1-9][0-9]{0,18}");
    private static final String SIGNED = "[-+]?(0|[1-9][0-9]{0,17})";
    private static final String DIGITS = "[-+]?[0-9]{1,18}";
    private static final Pattern SIGNED_PATTERN = Pattern.compile(SIGNED);
    private static final Pattern DIGITS_PATTERN = Pattern.compile(DIGITS);

    /** Whole numbers that a long can hold, to be narrowed once the largest is known. */
    public static WholeForm ofLongs(String grouping, boolean leadingZeros) {
        return new WholeForm(ColumnKind.LONG, grouping, leadingZeros, leadingZeros);
    }

    /** The same, and a plus sign may stand before them. */
    public WholeForm signed() {
        return new WholeForm(kind, grouping, true, leadingZeros);
    }

    /** The same for ints. */
    public WholeForm narrowed() {
        return new WholeForm(ColumnKind.INTEGER, grouping, plus, leadingZeros);
    }

    @Override
    public String inWords() {
        return kind
                + (grouping.isEmpty() ? "" : ", thousands by '" + grouping + "'")
                + (leadingZeros ? ", leading zeros dropped" : "");
    }

    @Override
    public Optional<Object> value(String text) {
        String digits = Grouping.without(grouping, text);
        if (!shape().matcher(digits).matches()) {
            return Optional.empty();
        }
        try {
            return narrow(Long.parseLong(digits));
        } catch (NumberFormatException beyondLong) {
            return Optional.empty();
        }
    }

    private Pattern shape() {
        return leadingZeros ? DIGITS_PATTERN : plus ? SIGNED_PATTERN : SHORTEST;
    }

    private Optional<Object> narrow(long value) {
        if (kind == ColumnKind.LONG) {
            return value == Long.MIN_VALUE ? Optional.empty() : Optional.of(value);
        }
        boolean isInt = value > Integer.MIN_VALUE && value <= Integer.MAX_VALUE;
        return isInt ? Optional.of((int) value) : Optional.empty();
    }

    /** Always as a long: how large they are is known only at the end. */
    @Override
    public String sqlValue(String x) {
        return "TRY_CAST(%s AS BIGINT)".formatted(Grouping.sqlWithout(grouping, x));
    }

    /**
     * Written again it is the same text, so it has no blank, no zeros, no fraction to be rounded.
     */
    @Override
    public String sqlFits(String x, String v) {
        String digits = Grouping.sqlWithout(grouping, x);
        if (plus || leadingZeros) {
            return "regexp_full_match(%s, '%s')".formatted(digits, leadingZeros ? DIGITS : SIGNED);
        }
        return "coalesce(CAST(%s AS VARCHAR) = %s, false)".formatted(v, digits);
    }
}
