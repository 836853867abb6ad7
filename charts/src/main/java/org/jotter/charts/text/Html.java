package org.jotter.charts.text;

import java.util.regex.Pattern;

/** Makes text safe to put into HTML and XML: the one place of the house that escapes. */
public final class Html {

    private static final int REPLACEMENT = 0xFFFD;
    private static final Pattern CODE = Pattern.compile("`([^`]++)`");

    private Html() {}

    /**
     * The text for use between tags. Characters that XML forbids (control characters, halves of a
     * surrogate pair) become U+FFFD; {@code null} gives the empty string.
     */
    public static String escape(String text) {
        return escape(text, false);
    }

    /**
     * The text for use between the quotes of an attribute: as {@link #escape}, with line breaks and
     * tabs kept as they are instead of turned into spaces by the reader.
     */
    public static String attribute(String text) {
        return escape(text, true);
    }

    /** As {@link #escape}, with what stands between two backticks as code. */
    public static String prose(String text) {
        return CODE.matcher(escape(text)).replaceAll("<code>$1</code>");
    }

    private static String escape(String text, boolean attribute) {
        if (text == null) {
            return "";
        }
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(out, c, attribute));
        return out.toString();
    }

    private static void append(StringBuilder out, int c, boolean attribute) {
        switch (c) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n', '\r' -> appendSpace(out, c, attribute);
            default -> out.appendCodePoint(isXml(c) ? c : REPLACEMENT);
        }
    }

    private static void appendSpace(StringBuilder out, int c, boolean attribute) {
        if (attribute) {
            out.append("&#").append(c).append(';');
        } else {
            out.append((char) c);
        }
    }

    /** The characters of XML 1.0, without the C1 control characters that it only discourages. */
    private static boolean isXml(int c) {
        return (c >= 0x20 && c < 0x7F)
                || (c >= 0xA0 && c < 0xD800)
                || (c >= 0xE000 && c < 0xFFFE)
                || c >= 0x10000;
    }
}
