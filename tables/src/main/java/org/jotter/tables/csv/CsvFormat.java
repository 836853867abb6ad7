package org.jotter.tables.csv;

/**
 * How a file is written, as far as it was said.
 *
 * @param separator the sign between fields; {@link Signs#NONE} where it is to be found out
 * @param quote the sign around fields that hold separators; {@link Signs#NONE} for none
 * @param escape the sign before a quote inside quotes
 * @param comment the sign that begins lines to leave out; {@link Signs#NONE} for none
 * @param encoding the character set; empty where it is to be found out
 * @param header the first line names the columns
 * @param skipLines lines before it, to leave out
 * @param padded a row that ends early has missing values at its end
 */
record CsvFormat(
        int separator,
        int quote,
        int escape,
        int comment,
        String encoding,
        boolean header,
        int skipLines,
        boolean padded) {

    static final CsvFormat PLAIN =
            new CsvFormat(Signs.NONE, '"', '"', Signs.NONE, "", true, 0, false);

    CsvFormat withSeparator(int sign) {
        return new CsvFormat(sign, quote, escape, comment, encoding, header, skipLines, padded);
    }

    CsvFormat withQuote(int sign) {
        int escaping = escape == quote ? sign : escape;
        return new CsvFormat(
                separator, sign, escaping, comment, encoding, header, skipLines, padded);
    }

    CsvFormat withEscape(int sign) {
        return new CsvFormat(separator, quote, sign, comment, encoding, header, skipLines, padded);
    }

    CsvFormat withComment(int sign) {
        return new CsvFormat(separator, quote, escape, sign, encoding, header, skipLines, padded);
    }

    CsvFormat withEncoding(String name) {
        return new CsvFormat(separator, quote, escape, comment, name, header, skipLines, padded);
    }

    CsvFormat withoutHeader() {
        return new CsvFormat(separator, quote, escape, comment, encoding, false, skipLines, padded);
    }

    CsvFormat withSkipLines(int lines) {
        return new CsvFormat(separator, quote, escape, comment, encoding, header, lines, padded);
    }

    CsvFormat withPadding() {
        return new CsvFormat(separator, quote, escape, comment, encoding, header, skipLines, true);
    }

    /** The signs of a text in this format whose fields are parted by this one. */
    Signs signs(int fieldSeparator) {
        return new Signs(fieldSeparator, quote, escape, comment, false);
    }
}
