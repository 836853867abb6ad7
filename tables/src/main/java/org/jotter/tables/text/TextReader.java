package org.jotter.tables.text;

import java.time.ZoneId;

/**
 * What can be said of columns of texts, wherever they are. Immutable: each option gives a reader
 * with that option. Safe for all threads.
 *
 * @param <R> the reader
 */
public abstract class TextReader<R extends TextReader<R>> {

    private final TextOptions texts;

    protected TextReader(TextOptions texts) {
        this.texts = texts;
    }

    protected final TextOptions texts() {
        return texts;
    }

    /** The same reader with other options. */
    protected abstract R with(TextOptions other);

    /** These columns stay text, whatever they look like. */
    public final R text(String... columns) {
        return with(texts.withTexts(columns));
    }

    /** These columns are numbers, also where they begin with zeros. */
    public final R numbers(String... columns) {
        return with(texts.withNumbers(columns));
    }

    /** These columns are true or false: true/false, yes/no, t/f, y/n, on/off, 1/0, in any case. */
    public final R yesNo(String... columns) {
        return with(texts.withYesNo(columns));
    }

    /**
     * These columns are dates or times, written so; where none is named, those whose every value is
     * written so.
     *
     * @param pattern in the letters of {@link java.time.format.DateTimeFormatter}, such as {@code
     *     dd/MM/yyyy}, {@code MM/dd/yyyy h:mm a} or {@code HH:mm}; words are English
     */
    public final R dates(String pattern, String... columns) {
        return with(texts.withDates(pattern, columns));
    }

    /** Times that name no zone are of this one, such as Europe/Berlin, and become instants. */
    public final R zone(String zone) {
        return with(texts.withZone(zone));
    }

    /** Times that name no zone are of this one, and become instants. */
    public final R zone(ZoneId zone) {
        return zone(zone.getId());
    }

    /** The sign before fractions, '.' or ','. */
    public final R decimal(char sign) {
        return with(texts.withDecimal(sign));
    }

    /** The sign between thousands, as in 1,234,567. */
    public final R thousands(char sign) {
        return with(texts.withGrouping(sign));
    }

    /** Words that mean a missing value, in every column; an empty field always does. */
    public final R missing(String... words) {
        return with(texts.withMissing(words));
    }

    /** Blanks around texts are cut; around all else they always are. */
    public final R trim() {
        return with(texts.withTrim());
    }
}
