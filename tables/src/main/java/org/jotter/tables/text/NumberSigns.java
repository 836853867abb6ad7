package org.jotter.tables.text;

/**
 * The signs within numbers.
 *
 * @param decimal before a fraction; empty where it is to be found out
 * @param commaLikely the file is of a country where fractions have a comma
 * @param grouping between thousands; empty for none
 */
record NumberSigns(String decimal, boolean commaLikely, String grouping) {

    static final NumberSigns UNKNOWN = new NumberSigns("", false, "");

    NumberSigns withDecimal(char sign) {
        if (sign != '.' && sign != ',') {
            throw TextErrors.noDecimalSign(sign);
        }
        return new NumberSigns(String.valueOf(sign), commaLikely, grouping);
    }

    NumberSigns withCommaLikely(boolean likely) {
        return new NumberSigns(decimal, likely, grouping);
    }

    NumberSigns withGrouping(char sign) {
        if (Character.isLetterOrDigit(sign) || "-+[]^\\".indexOf(sign) >= 0) {
            throw TextErrors.noGroupingSign(sign);
        }
        return new NumberSigns(decimal, commaLikely, String.valueOf(sign));
    }

    boolean isDecimalKnown() {
        return !decimal.isEmpty();
    }
}
