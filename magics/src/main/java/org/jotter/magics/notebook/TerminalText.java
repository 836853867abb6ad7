package org.jotter.magics.notebook;

import java.util.regex.Pattern;

/** Texts that a terminal may show: control characters, which it would obey, become visible. */
final class TerminalText {

    /** All but the tab and the ends of lines. */
    private static final Pattern CONTROL =
            Pattern.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f]|\\r(?!\\n)");

    private static final int PICTURES = 0x2400;
    private static final int DELETE = 0x7f;

    private TerminalText() {}

    /** The text with {@code \u241b} for an escape, and so on for the others. */
    static String of(String text) {
        return CONTROL.matcher(text).replaceAll(found -> picture(found.group().charAt(0)));
    }

    private static String picture(char control) {
        if (control > DELETE) {
            return "\ufffd";
        }
        return control == DELETE ? "\u2421" : String.valueOf((char) (PICTURES + control));
    }
}
