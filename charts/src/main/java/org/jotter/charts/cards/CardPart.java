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

    String STYLE =
            """
            <style>
            .jotter-card{border:1px solid rgba(128,128,128,.45);border-radius:6px;padding:8px 14px;\
            margin:4px 0;font-size:13px;color:inherit}
            .jotter-card h4{margin:2px 0 6px;font-size:15px;color:inherit}
            .jotter-card pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:6px 0;padding:6px 8px;\
            border:1px solid rgba(128,128,128,.35);background:none;color:inherit}
            .jotter-card dl{display:grid;grid-template-columns:max-content auto;gap:2px 14px;margin:4px 0}
            .jotter-card.jotter-card dt{opacity:.75;font-weight:normal;float:none;width:auto;white-space:nowrap}
            .jotter-card.jotter-card dd{margin:0;overflow-wrap:anywhere}
            .jotter-card a{color:inherit}
            .jotter-card img{max-width:100%;height:auto}
            body[data-jp-theme-light="true"] .jotter-card img,body.vscode-light .jotter-card img{color-scheme:light}
            body[data-jp-theme-light="false"] .jotter-card img,body.vscode-dark .jotter-card img{color-scheme:dark}
            </style>
            """;

    String html();

    String text();

    /** Keys and values, one under the other. */
    record Pairs(List<Pair> pairs) implements CardPart {

        private static final int VALUE_LIMIT = 500;

        record Pair(String key, String value) {
            static Pair of(String key, Object value) {
                return new Pair(Text.cut(key, 80), Text.cut(Numbers.format(value), VALUE_LIMIT));
            }

            String html() {
                return "<dt>%s</dt><dd>%s</dd>\n".formatted(Html.escape(key), Html.escape(value));
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
            StringBuilder out = new StringBuilder("<dl>\n");
            pairs.forEach(pair -> out.append(pair.html()));
            return out.append("</dl>\n").toString();
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

    /** Lines to copy. */
    record Code(String text) implements CardPart {
        @Override
        public String html() {
            return "<pre>" + Html.escape(text) + "</pre>\n";
        }
    }

    /** An address to open. */
    record Link(String text) implements CardPart {

        public Link {
            Objects.requireNonNull(text, "address");
            String start = text.toLowerCase(Locale.ROOT);
            if (!start.startsWith("http://") && !start.startsWith("https://")) {
                throw new IllegalArgumentException(
                        "The link '%s' is no web address; begin it with http:// or https://"
                                .formatted(text));
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
                    "<p><img width=\"%d\" height=\"%d\" alt=\"%s\""
                            + " src=\"data:image/svg+xml;base64,%s\"></p>\n",
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
