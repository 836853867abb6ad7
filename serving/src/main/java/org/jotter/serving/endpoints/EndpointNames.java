package org.jotter.serving.endpoints;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.util.regex.Pattern;
import org.jotter.tracking.Limits;
import org.jotter.tracking.errors.JotterException;

/**
 * The names that an endpoint may have: Databricks' rule, and dots within. They stand in addresses,
 * in commands and in tables as they are.
 */
final class EndpointNames {

    private static final int MOST_LETTERS = 63;
    private static final int QUOTED_LETTERS = 40;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

    private EndpointNames() {}

    /**
     * @throws JotterException INVALID where the name is none
     */
    static void check(String name) {
        Limits.required("name", name);
        if (name.length() > MOST_LETTERS) {
            throw refused(
                    "'%s...' has %d letters"
                            .formatted(name.substring(0, QUOTED_LETTERS), name.length()));
        }
        if (!NAME.matcher(name).matches()) {
            throw refused("'%s' cannot name an endpoint".formatted(printable(name)));
        }
    }

    /** {@code name-2}, the name cut where both are too long. */
    static String numbered(String name, int number) {
        String suffix = "-" + number;
        int most = MOST_LETTERS - suffix.length();
        return (name.length() > most ? name.substring(0, most) : name) + suffix;
    }

    private static JotterException refused(String fault) {
        return new JotterException(
                INVALID,
                fault
                        + ". Choose a name of up to %d letters A to Z, digits, '-', '_' and '.', that begins with a letter or digit: --name"
                                .formatted(MOST_LETTERS));
    }

    private static String printable(String name) {
        return name.replaceAll("[\\p{Cntrl}\\p{Cs}]", "?");
    }
}
