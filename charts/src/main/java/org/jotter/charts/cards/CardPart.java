package org.jotter.charts.cards;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jotter.charts.Figure;
import org.jotter.charts.text.Html;
import org.jotter.charts.text.Numbers;
import org.jotter.charts.text.Text;
import org.jotter.charts.text.TextTable;

/** What a card is made of; each part shows itself. */
sealed interface CardPart {

    /** What the attributes below cannot say; a page that drops it shows all the same. */
    String STYLE =
            """
            <style>
            .jotter-card.jotter-card td,.jotter-card.jotter-card th{color:inherit}
            .jotter-card a{color:inherit}
            body[data-jp-theme-light="true"] .jotter-card img,body.vscode-light .jotter-card img{color-scheme:light}
            body[data-jp-theme-light="false"] .jotter-card img,body.vscode-dark .jotter-card img{color-scheme:dark}
            </style>
            """;

    String html();

    String text();

    /**
     * Keys and values, one under the other. A table, for each value stands beside its key in it
     * without any style sheet, an empty one too.
     */
    record Pairs(List<Pair> pairs) implements CardPart {

        private static final int VALUE_LIMIT = 500;

        private static final String TABLE =
                "<table style=\"border:none;border-collapse:collapse;margin:4px 0;font-size:13px\">"
                        + "<tbody>\n";

        private static final String ROW =
                """
                <tr style="background:none"><th scope="row" style="%1$s;font-weight:normal;opacity:0.75;white-space:nowrap">%2$s</th>\
                <td style="%1$s;overflow-wrap:anywhere">%3$s</td></tr>
                """;

        private static final String CELL =
                "text-align:left;vertical-align:top;border:none;padding:1px 14px 1px"
                        + " 0;max-width:none";

        record Pair(String key, String value) {
            static Pair of(String key, Object value) {
                String text = value == null ? "" : Numbers.format(value);
                return new Pair(
                        Text.cut(key, 80),
                        text.isBlank() ? Text.NOTHING : Text.cut(text, VALUE_LIMIT));
            }

            String html() {
                return ROW.formatted(CELL, Html.escape(key), Html.escape(value));
            }
        }

        static Pairs of(String key, Object value) {
            return new Pairs(List.of(Pair.of(key, value)));
        }

        Pairs with(String key, Object value) {
            List<Pair> more = new ArrayList<>(pairs);
            more.add(Pair.of(key, value));
            return new Pairs(List.copyOf(more));
        }

        @Override
        public String html() {
            StringBuilder out = new StringBuilder(TABLE);
            pairs.forEach(pair -> out.append(pair.html()));
            return out.append("</tbody></table>\n").toString();
        }

        @Override
        public String text() {
            TextTable table = TextTable.aligned("ll");
            pairs.forEach(pair -> table.row(pair.key() + ":", pair.value()));
            return table.toString();
        }
    }

    /** A sentence. */
    record Note(String text) implements CardPart {
        @Override
        public String html() {
            return "<p>" + Html.escape(text) + "</p>\n";
        }
    }

    /** A paragraph with code in it. */
    record Prose(String text) implements CardPart {
        @Override
        public String html() {
            return "<p>" + Html.prose(text) + "</p>\n";
        }
    }

    /** Lines to copy. */
    record Code(String text) implements CardPart {

        private static final String STYLE =
                "white-space:pre-wrap;overflow-wrap:anywhere;margin:6px 0;padding:6px 8px;"
                        + "font-family:var(--jp-code-font-family,monospace);"
                        + "border:1px solid rgba(128,128,128,0.35);background:none";

        @Override
        public String html() {
            return "<pre style=\"%s\">%s</pre>\n".formatted(STYLE, Html.escape(text))
                    + CopyButton.SCRIPT;
        }
    }

    /** An address to open. */
    record Link(String text) implements CardPart {

        public Link {
            check(text);
        }

        static void check(String address) {
            Objects.requireNonNull(address, "address");
            String start = address.toLowerCase(Locale.ROOT);
            if (!start.startsWith("http://") && !start.startsWith("https://")) {
                throw new IllegalArgumentException(
                        "The link '%s' is no web address; begin it with http:// or https://"
                                .formatted(address));
            }
        }

        @Override
        public String html() {
            return "<p><a href=\"%s\" rel=\"noopener\">%s</a></p>\n"
                    .formatted(Html.attribute(text), Html.escape(text));
        }
    }

    /** A table within the card. */
    record TablePart(HtmlTable table) implements CardPart {
        @Override
        public String html() {
            return table.html();
        }

        @Override
        public String text() {
            return table.text();
        }
    }

    /**
     * A chart within the card, as an image: its style sheet cannot reach the page then, and it
     * follows the colors of the page even where the notebook is not trusted.
     */
    record ChartPart(Figure figure) implements CardPart {
        @Override
        public String html() {
            String svg =
                    Base64.getEncoder()
                            .encodeToString(figure.svg().getBytes(StandardCharsets.UTF_8));
            return String.format(
                    Locale.ROOT,
                    "<p><img style=\"max-width:100%%;height:auto\" width=\"%d\" height=\"%d\""
                            + " alt=\"%s\" src=\"data:image/svg+xml;base64,%s\"></p>\n",
                    figure.width(),
                    figure.height(),
                    Html.attribute(figure.title() + ". " + figure.description()),
                    svg);
        }

        @Override
        public String text() {
            return figure.text();
        }
    }
}
