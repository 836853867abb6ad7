package org.jotter.charts.cards;

import java.util.Objects;
import org.jotter.charts.text.Html;

/**
 * A value of a table that is set off from the others.
 *
 * @param isBest the best of its row: bold, in text with an asterisk
 * @param isProse a text whose parts between backticks are code
 * @param address a web address to open; empty for none
 */
public record Marked(Object value, Tone tone, boolean isBest, boolean isProse, String address) {

    public Marked {
        Objects.requireNonNull(value, "value");
        if (!address.isEmpty()) {
            CardPart.Link.check(address);
        }
    }

    public static Marked of(Object value, Tone tone) {
        return new Marked(value, tone, false, false, "");
    }

    public static Marked best(Object value) {
        return new Marked(value, Tone.NONE, true, false, "");
    }

    /**
     * A value that opens a web address.
     *
     * @throws IllegalArgumentException where it begins with neither http:// nor https://
     */
    public static Marked link(Object value, String address) {
        return new Marked(value, Tone.NONE, false, false, address);
    }

    /** A text whose parts between backticks are shown as code. */
    public static Marked prose(String text) {
        return new Marked(text, Tone.NONE, false, true, "");
    }

    String text(String shown) {
        return isBest ? shown + " *" : shown;
    }

    String html(String shown) {
        String escaped = isProse ? Html.prose(shown) : Html.escape(shown);
        String text = isBest ? "<strong>" + escaped + "</strong>" : escaped;
        String linked =
                address.isEmpty()
                        ? text
                        : "<a href=\"%s\" rel=\"noopener\">%s</a>"
                                .formatted(Html.attribute(address), text);
        return tone.dot() + linked;
    }
}
