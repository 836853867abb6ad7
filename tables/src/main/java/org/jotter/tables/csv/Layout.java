package org.jotter.tables.csv;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a text is laid out: as the user said, and else as its beginning tells.
 *
 * @param header the names of the columns
 * @param signs what parts its records and fields
 * @param firstRow the byte of its UTF-8 with which the rows begin
 * @param beginning its first bytes
 */
record Layout(Header header, Signs signs, int firstRow, Beginning beginning) {

    private static final int RECORDS = 100;
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("sep=(\\p{ASCII})\\R.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** Is shown a field of a column. */
    @FunctionalInterface
    interface Look {
        void at(int column, String field);
    }

    /**
     * The layout of a file.
     *
     * @param names what the user calls the columns; empty where nothing was said
     * @throws NotUtf8 where it was taken for UTF-8 and is not
     */
    static Layout of(TextFile file, CsvFormat format, List<String> names) throws IOException {
        Beginning beginning = Beginning.of(file);
        if (file.isUtf8() && beginning.holds('\0')) {
            throw CsvErrors.binary(file.path());
        }
        if (file.isUtf8() && !beginning.isUtf8()) {
            throw new NotUtf8();
        }
        CsvFormat told = withSeparatorLine(beginning, format);
        int from = beginning.afterLines(told.skipLines());
        Signs signs = signs(beginning, told, from);
        List<String> fields = new ArrayList<>();
        int second = beginning.each(signs, from, 1, fields::addAll);
        check(file, beginning, fields, names);
        boolean named = format.header() && names.isEmpty();
        Header header = Header.of(fields, format.header(), names);
        return new Layout(header, signs.of(fields.size()), named ? second : from, beginning);
    }

    /** Excel writes a first line such as {@code sep=;} for itself. */
    private static CsvFormat withSeparatorLine(Beginning beginning, CsvFormat format) {
        Matcher line = SEPARATOR_LINE.matcher(beginning.text(8));
        boolean unsaid = format.separator() == Signs.NONE && format.skipLines() == 0;
        return unsaid && line.matches()
                ? format.withSeparator(line.group(1).charAt(0)).withSkipLines(1)
                : format;
    }

    private static Signs signs(Beginning beginning, CsvFormat format, int from) {
        if (format.separator() != Signs.NONE) {
            return format.signs(format.separator());
        }
        return format.signs(
                Separator.of(sign -> beginning.records(format.signs(sign), from, RECORDS)));
    }

    private static void check(
            TextFile file, Beginning beginning, List<String> fields, List<String> names) {
        if (fields.stream().allMatch(String::isBlank)) {
            throw beginning.isWhole()
                    ? CsvErrors.noHeader(file.path())
                    : CsvErrors.longHeader(file.path());
        }
        if (!names.isEmpty() && names.size() != fields.size()) {
            throw CsvErrors.nameCount(file.path(), names.size(), fields.size());
        }
    }

    int columns() {
        return header.names().size();
    }

    /** Shows the fields of the first rows. */
    void sample(int rows, Look to) {
        beginning.each(
                signs,
                firstRow,
                rows,
                fields -> {
                    for (int i = 0; i < Math.min(fields.size(), columns()); i++) {
                        to.at(i, fields.get(i));
                    }
                });
    }
}
