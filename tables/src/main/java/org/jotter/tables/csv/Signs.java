package org.jotter.tables.csv;

/**
 * The bytes that part a text into records and fields; {@link #NONE} for a sign that is not used.
 *
 * @param separator between fields
 * @param quote around fields that hold separators, line ends or quotes
 * @param escape before a quote that is part of a quoted field
 * @param comment at the beginning of lines that are left out
 * @param blankLinesCount a blank line is a record of one empty field
 */
record Signs(int separator, int quote, int escape, int comment, boolean blankLinesCount) {

    /** No byte. */
    static final int NONE = 1_000;

    /** The same for that many columns: of a single one any line may be the field. */
    Signs of(int columns) {
        return new Signs(separator, quote, escape, comment, columns == 1);
    }

    boolean isBlank(byte sign) {
        return (sign == ' ' || sign == '\t') && sign != separator;
    }

    boolean endsField(byte sign) {
        return sign == separator || isLineEnd(sign);
    }

    static boolean isLineEnd(byte sign) {
        return sign == '\n' || sign == '\r';
    }
}
