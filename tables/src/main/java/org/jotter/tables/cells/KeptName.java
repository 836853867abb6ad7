package org.jotter.tables.cells;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import org.jotter.tracking.errors.JotterException;

/** Names of columns that files and databases give back as they were. */
public final class KeptName {

    private KeptName() {}

    /**
     * Gives the name back.
     *
     * @throws JotterException INVALID for one with NUL, where SQL ends, or with half of a surrogate
     *     pair, which UTF-8 has not
     */
    public static String check(String name) {
        if (name.indexOf('\0') >= 0 || !UTF_8.newEncoder().canEncode(name)) {
            throw new JotterException(
                    INVALID,
                    "'%s' cannot name a column: it holds NUL or half of a character. Rename it"
                            .formatted(name.replaceAll("[\\x00\\p{Cs}]", "?")));
        }
        return name;
    }
}
