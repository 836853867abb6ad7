package org.jotter.tables.csv;

import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;

/** What is said of a file that cannot be read as CSV. */
final class CsvErrors {

    private CsvErrors() {}

    static JotterException of(TextFile file, Fault fault) {
        String place = "Line %d of '%s'".formatted(line(file, fault.place()), file.path());
        return new JotterException(
                INVALID,
                switch (fault.kind()) {
                    case OPEN_QUOTE ->
                            place
                                    + " opens a quote that is never closed. Mend it, or say"
                                    + " quote('\\'') or noQuotes() where quotes are written"
                                    + " otherwise";
                    case AFTER_QUOTE ->
                            place
                                    + " goes on after a closing quote. A quote within quotes is"
                                    + " written twice; mend it, or say escape('\\\\') or noQuotes()"
                                    + " where quotes are written otherwise";
                    case LONG_RECORD ->
                            place
                                    + " begins a row of more than 256 MB. Is a quote in it never"
                                    + " closed? noQuotes() takes quotes for letters";
                    case WRONG_WIDTH -> wrongWidth(place, fault.fields(), fault.columns());
                });
    }

    /** The line in which a byte is. */
    private static long line(TextFile file, long place) {
        try (InputStream text = new BufferedInputStream(file.utf8(), 1 << 16)) {
            long line = 1;
            int before = 0;
            for (long i = 0; i < place; i++) {
                int sign = text.read();
                line += sign == '\r' || (sign == '\n' && before != '\r') ? 1 : 0;
                before = sign;
            }
            return line;
        } catch (IOException e) {
            throw unreadable(file.path(), e);
        }
    }

    private static String wrongWidth(String place, int fields, int columns) {
        return "%s has %s where the first line has %d. Mend it%s; where another sign parts the fields, name it with separator(...)"
                .formatted(
                        place,
                        Counts.of(fields, "field"),
                        columns,
                        fields < columns
                                ? ", or say padShortRows() to have missing values for the rest"
                                : "");
    }

    static JotterException notOfThatEncoding(Path file, Charset charset, Exception cause) {
        return new JotterException(
                INVALID,
                "'%s' is not written in %s. Name its character set, as in encoding(\"windows-1252\")"
                        .formatted(file, charset.name()),
                cause);
    }

    static JotterException unreadable(Path file, Exception cause) {
        return new JotterException(
                INTERNAL, "'%s' cannot be read: %s".formatted(file, cause.getMessage()), cause);
    }

    /** A sign that may stand between the letters of a text of any character set. */
    static int sign(String option, char sign) {
        if (sign >= 128 || Character.isLetterOrDigit(sign) || sign == '\n' || sign == '\r') {
            throw new JotterException(
                    INVALID,
                    "%s takes a sign such as ';' or '|', not '%s'".formatted(option, sign));
        }
        return sign;
    }

    static void checkLines(int lines) {
        if (lines < 0) {
            throw new JotterException(
                    INVALID, "skipLines takes 0 or more, not %d".formatted(lines));
        }
    }

    static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new JotterException(
                    INVALID,
                    "There is no character set '%s'. Common ones are UTF-8, windows-1252, ISO-8859-1 and UTF-16"
                            .formatted(name),
                    e);
        }
    }

    static void refuseOtherKinds(Path file, String magic) {
        if (magic.startsWith("PAR1")) {
            throw otherKind(file, "a Parquet file. Read it with Tables.parquet");
        }
        if (magic.startsWith("PK\u0003\u0004")) {
            throw otherKind(
                    file,
                    "a ZIP archive, as Excel's .xlsx files are. Unpack it, or save it as CSV");
        }
        if (magic.startsWith("(\u00b5/\u00fd")) {
            throw otherKind(file, "packed by zstd. Unpack it");
        }
        if (magic.startsWith("%PDF")) {
            throw otherKind(file, "a PDF");
        }
    }

    static JotterException binary(Path file) {
        return otherKind(
                file,
                "no text: it has bytes of value 0. Where it is text, name its character set, as in"
                        + " encoding(\"UTF-16LE\")");
    }

    private static JotterException otherKind(Path file, String kind) {
        return new JotterException(INVALID, "'%s' is %s".formatted(file, kind));
    }

    static JotterException noHeader(Path file) {
        return new JotterException(
                INVALID,
                "'%s' holds blank lines only, not even the names of columns".formatted(file));
    }

    static JotterException longHeader(Path file) {
        return new JotterException(
                INVALID,
                "The first line of '%s' does not end within a million letters. Is a quote in it never closed?"
                        .formatted(file));
    }

    static JotterException nameCount(Path file, int given, int fields) {
        return new JotterException(
                INVALID,
                "names(...) gives %s, and the first line of '%s' has %s. Name each"
                        .formatted(Counts.of(given, "name"), file, Counts.of(fields, "field")));
    }
}
