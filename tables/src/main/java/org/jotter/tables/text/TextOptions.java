package org.jotter.tables.text;

import java.util.List;

/**
 * What a user has said of the columns of texts that are to be read.
 *
 * @param asked the forms of some columns
 * @param signs the signs within numbers
 * @param zone the zone of times that name none; empty for none
 * @param missing words that are missing in every column
 * @param quoted they are texts where they come from, so of themselves they are no numbers
 * @param trim that outer blanks of texts are cut
 */
public record TextOptions(
        AskedForms asked,
        NumberSigns signs,
        String zone,
        List<String> missing,
        boolean quoted,
        boolean trim) {

    /** Nothing was said. */
    public static final TextOptions NONE =
            new TextOptions(AskedForms.NONE, NumberSigns.UNKNOWN, "", List.of(), false, false);

    public TextOptions {
        missing = List.copyOf(missing);
    }

    /**
     * Refuses an option for a column that is not there.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING
     */
    public void check(List<String> columns) {
        asked.check(columns);
    }

    private TextOptions with(AskedForms other) {
        return new TextOptions(other, signs, zone, missing, quoted, trim);
    }

    private TextOptions with(NumberSigns other) {
        return new TextOptions(asked, other, zone, missing, quoted, trim);
    }

    public TextOptions withTexts(String... columns) {
        return with(asked.withTexts(columns));
    }

    public TextOptions withNumbers(String... columns) {
        return with(asked.withNumbers(columns));
    }

    public TextOptions withYesNo(String... columns) {
        return with(asked.withYesNo(columns));
    }

    /** One more pattern for columns, or for any where none is named. */
    public TextOptions withDates(String pattern, String... columns) {
        return with(asked.withDates(pattern, columns));
    }

    public TextOptions withDecimal(char sign) {
        return with(signs.withDecimal(sign));
    }

    public TextOptions withCommaLikely(boolean likely) {
        return with(signs.withCommaLikely(likely));
    }

    public TextOptions withGrouping(char sign) {
        return with(signs.withGrouping(sign));
    }

    public TextOptions withZone(String name) {
        return new TextOptions(asked, signs, TextErrors.zone(name), missing, quoted, trim);
    }

    public TextOptions withMissing(String... words) {
        List<String> all = AskedForms.joined(missing, List.of(words));
        return new TextOptions(asked, signs, zone, all, quoted, trim);
    }

    public TextOptions withQuoted() {
        return new TextOptions(asked, signs, zone, missing, true, trim);
    }

    public TextOptions withTrim() {
        return new TextOptions(asked, signs, zone, missing, quoted, true);
    }
}
