package org.jotter.magics.cell;

import java.util.ArrayList;
import java.util.List;

/** Texts as Java source that holds in every encoding, whatever their length. */
public final class JavaText {

    /** A class file holds 65,535 bytes of one text; a letter takes three at most. */
    private static final int LONGEST = 20_000;

    private JavaText() {}

    /** An expression whose value is the text. */
    public static String expression(String text) {
        if (text.length() <= LONGEST) {
            return literal(text);
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < text.length(); at += LONGEST) {
            parts.add(literal(text.substring(at, Math.min(text.length(), at + LONGEST))));
        }
        return "String.join(\"\", %s)".formatted(String.join(", ", parts));
    }

    private static String literal(String text) {
        StringBuilder java = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            java.append(letter(text.charAt(i)));
        }
        return java.append('"').toString();
    }

    private static String letter(char c) {
        if (c == '"' || c == '\\') {
            return "\\" + c;
        }
        if (c < ' ') {
            return "\\%03o".formatted((int) c);
        }
        return c < 0x7f ? String.valueOf(c) : "\\u%04x".formatted((int) c);
    }
}
