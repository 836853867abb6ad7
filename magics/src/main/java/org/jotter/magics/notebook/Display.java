package org.jotter.magics.notebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jotter.charts.cards.Card;
import org.jotter.charts.cards.HtmlTable;
import org.knowm.xchart.internal.chartpart.Chart;

/** What a value looks like: one or more things shown one below the other. */
public record Display(List<MimeBundle> parts) {

    private static final Set<String> TEXT_ONLY = Set.of("text/plain");

    public Display {
        parts = List.copyOf(parts);
    }

    /** HTML, already escaped, with its twin in plain text. */
    public static Display html(String html, String text) {
        return new Display(List.of(MimeBundle.html(html, text)));
    }

    /** Plain text only. */
    public static Display text(String text) {
        return new Display(List.of(MimeBundle.text(text)));
    }

    /** A card in HTML and text. */
    public static Display of(Card card) {
        return html(card.html(), card.text());
    }

    /** A table in HTML and text. */
    public static Display of(HtmlTable table) {
        return html(table.html(), table.text());
    }

    /** A chart as SVG, PNG and text. */
    public static Display of(Chart<?, ?> chart) {
        return new Display(List.of(MimeBundle.of(chart)));
    }

    /** Charts one below the other. */
    public static Display of(List<? extends Chart<?, ?>> charts) {
        return new Display(charts.stream().map(MimeBundle::of).toList());
    }

    /** This, with another below. */
    public Display above(Display below) {
        List<MimeBundle> all = new ArrayList<>(parts);
        all.addAll(below.parts);
        return new Display(all);
    }

    /** This, with a line below its first card or table; one that has the line already stays. */
    public Display withFoot(String foot) {
        if (parts.stream().anyMatch(part -> part.text().endsWith("\n" + foot))) {
            return this;
        }
        List<MimeBundle> all = new ArrayList<>(parts);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).content().containsKey("text/html")) {
                all.set(i, all.get(i).withFoot(foot));
                return new Display(all);
            }
        }
        return above(text(foot));
    }

    /** True where it has no form but text. */
    public boolean isPlainText() {
        return parts.stream().allMatch(part -> part.content().keySet().equals(TEXT_ONLY));
    }

    /** The plain-text twin of the whole. */
    public String text() {
        return String.join("\n", parts.stream().map(MimeBundle::text).toList());
    }
}
