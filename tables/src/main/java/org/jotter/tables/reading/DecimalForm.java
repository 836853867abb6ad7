package org.jotter.tables.reading;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jotter.tables.cells.ColumnKind;

/**
 * Numbers with a fraction or an exponent, as doubles.
 *
 * @param decimal the sign before the fraction: {@code "."} or {@code ","}
 * @param grouping the sign between thousands; empty for none
 * @param leadingZeros that {@code 007} is 7
 */
public record DecimalForm(String decimal, String grouping, boolean leadingZeros) implements Form {

    private static final Pattern NUMBER =
            Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern CODE = Pattern.compile("-?0[0-9].*");

    /** True where the text is a code rather than a number: a zero before other digits. */
    public static boolean isCode(String text) {
        return CODE.matcher(text).matches();
    }

    @Override
    public ColumnKind kind() {
        return ColumnKind.DOUBLE;
    }

    @Override
    public String inWords() {
        return kind()
                + (decimal.equals(".") ? "" : ", decimals by '" + decimal + "'")
                + (grouping.isEmpty() ? "" : ", thousands by '" + grouping + "'");
    }

    @Override
    public Optional<Object> value(String text) {
        if (!mayBegin(text.charAt(0))) {
            return Optional.empty();
        }
        String plain = Grouping.without(grouping, text);
        if (!decimal.equals(".")) {
            if (plain.contains(".")) {
                return Optional.empty();
            }
            plain = plain.replace(decimal, ".");
        }
        if (!NUMBER.matcher(plain).matches() || (!leadingZeros && isCode(plain))) {
            return Optional.empty();
        }
        double value = Double.parseDouble(plain);
        return Double.isFinite(value) ? Optional.of(value) : Optional.empty();
    }

    private boolean mayBegin(char sign) {
        return (sign >= '0' && sign <= '9') || "+-".indexOf(sign) >= 0 || decimal.charAt(0) == sign;
    }
}
