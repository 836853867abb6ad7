package org.jotter.charts.cards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jotter.charts.Figure;
import org.jotter.charts.text.Html;
import org.jotter.charts.text.Text;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * A titled block of key-value pairs, lines to copy, tables and charts, as HTML and as plain text.
 * Immutable: each method gives a new card with one thing more.
 */
public final class Card {

    private static final String FRAME =
            "border:1px solid rgba(128,128,128,0.45);border-radius:6px;padding:8px 14px;"
                    + "margin:4px 0;font-size:13px";

    private final String title;
    private final Tone tone;
    private final List<CardPart> parts;

    private Card(String title, Tone tone, List<CardPart> parts) {
        this.title = Objects.requireNonNull(title, "title");
        this.tone = tone;
        this.parts = parts;
    }

    public static Card titled(String title) {
        return titled(title, Tone.NONE);
    }

    /** A card whose title has a dot of that colour before it. */
    public static Card titled(String title, Tone tone) {
        return new Card(title, tone, List.of());
    }

    private Card with(CardPart part) {
        List<CardPart> more = new ArrayList<>(parts);
        more.add(part);
        return new Card(title, tone, List.copyOf(more));
    }

    /** A line of the block of pairs; doubles show four digits, nothing is a dash. */
    public Card value(String key, Object value) {
        CardPart last = parts.isEmpty() ? null : parts.get(parts.size() - 1);
        if (last instanceof CardPart.Pairs pairs) {
            List<CardPart> more = new ArrayList<>(parts);
            more.set(more.size() - 1, pairs.with(key, value));
            return new Card(title, tone, List.copyOf(more));
        }
        return with(CardPart.Pairs.of(key, value));
    }

    /** A sentence. */
    public Card note(String text) {
        return with(new CardPart.Note(text));
    }

    /** A paragraph whose parts between backticks are code. */
    public Card prose(String text) {
        return with(new CardPart.Prose(text));
    }

    /** A line to copy, shown as it is: a curl command, code. */
    public Card code(String text) {
        return with(new CardPart.Code(text));
    }

    /**
     * An address to open.
     *
     * @throws IllegalArgumentException where it begins with neither http:// nor https://
     */
    public Card link(String address) {
        return with(new CardPart.Link(address));
    }

    public Card table(HtmlTable table) {
        return with(new CardPart.TablePart(table));
    }

    /** A chart as it is now. */
    public Card chart(Chart<?, ?> chart) {
        return with(new CardPart.ChartPart(Figure.of(chart)));
    }

    /**
     * One {@code section} in the colours of the page around it. Its only script gives lines to copy
     * their button.
     */
    public String html() {
        StringBuilder out = new StringBuilder();
        out.append("<section class=\"jotter-card\" style=\"%s\">\n".formatted(FRAME));
        out.append(CardPart.STYLE);
        out.append("<h4 style=\"margin:2px 0 6px;font-size:15px\">")
                .append(tone.dot())
                .append(Html.escape(Text.cut(title, 200)))
                .append("</h4>\n");
        parts.forEach(part -> out.append(part.html()));
        return out.append("</section>\n").toString();
    }

    /** The same as plain text; no newline at the end. */
    public String text() {
        StringBuilder out = new StringBuilder(Text.cut(title, 200));
        parts.forEach(part -> out.append('\n').append(part.text()));
        return out.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
