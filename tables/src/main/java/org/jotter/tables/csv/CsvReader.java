package org.jotter.tables.csv;

import java.nio.file.Path;
import java.util.List;
import org.jotter.tables.files.SourceFile;
import org.jotter.tables.text.TextOptions;
import org.jotter.tables.text.TextReader;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/**
 * Reads CSV files as it was told, and finds the rest out from the whole file. Immutable: each
 * option gives a reader with that option. Safe for all threads.
 *
 * <pre>{@code
 * Table people = Tables.csv().text("zip").dates("dd/MM/yyyy").missing("?").read("people.csv");
 * }</pre>
 */
public final class CsvReader extends TextReader<CsvReader> {

    private final CsvFormat format;
    private final List<String> names;

    /** A reader to which nothing was said yet. */
    public CsvReader() {
        this(CsvFormat.PLAIN, TextOptions.NONE, List.of());
    }

    private CsvReader(CsvFormat format, TextOptions texts, List<String> names) {
        super(texts);
        this.format = format;
        this.names = List.copyOf(names);
    }

    private CsvReader with(CsvFormat other) {
        return new CsvReader(other, texts(), names);
    }

    @Override
    protected CsvReader with(TextOptions other) {
        return new CsvReader(format, other, names);
    }

    /** The sign between fields; without it, it is found out. */
    public CsvReader separator(char sign) {
        return with(format.withSeparator(CsvErrors.sign("separator", sign)));
    }

    /** The sign around fields; without it, {@code "}. */
    public CsvReader quote(char sign) {
        return with(format.withQuote(CsvErrors.sign("quote", sign)));
    }

    /** No sign stands around fields. */
    public CsvReader noQuotes() {
        return with(format.withQuote(Signs.NONE));
    }

    /** The sign before a quote that is part of a quoted field; without it, the quote itself. */
    public CsvReader escape(char sign) {
        return with(format.withEscape(CsvErrors.sign("escape", sign)));
    }

    /** Lines that begin with this sign are left out. */
    public CsvReader comment(char sign) {
        return with(format.withComment(CsvErrors.sign("comment", sign)));
    }

    /** The character set; without it, UTF-8 where the file is so, else windows-1252, told. */
    public CsvReader encoding(String name) {
        return with(format.withEncoding(CsvErrors.charset(name).name()));
    }

    /** The first line is a row; the columns are named {@code column_1}, {@code column_2}, ... */
    public CsvReader noHeader() {
        return with(format.withoutHeader());
    }

    /** The first line is a row, and these are the columns' names. */
    public CsvReader names(String... columns) {
        return new CsvReader(format.withoutHeader(), texts(), List.of(columns));
    }

    /** So many lines come before the header and are left out. */
    public CsvReader skipLines(int lines) {
        CsvErrors.checkLines(lines);
        return with(format.withSkipLines(lines));
    }

    /** A row that ends early has missing values at its end; without it, it is refused. */
    public CsvReader padShortRows() {
        return with(format.withPadding());
    }

    /**
     * The table of a file, named after it.
     *
     * @throws JotterException with one sentence, where the file is missing, is no CSV or is not as
     *     it was said
     */
    public Table read(String file) {
        return read(SourceFile.named(file));
    }

    /** The table of a file, named after it. */
    public Table read(Path file) {
        return new CsvRead(file, format, texts(), names).table();
    }
}
