package org.jotter.magics.notebook;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jotter.charts.Figure;
import org.jotter.charts.text.Html;
import org.knowm.xchart.internal.chartpart.Chart;

/**
 * One thing to show, in every form a viewer may want.
 *
 * @param content MIME type to content, binary content in base64; always has {@code text/plain}
 * @param metadata MIME type to what a viewer needs to know of that content, such as the width of a
 *     picture on the page
 */
public record MimeBundle(Map<String, String> content, Map<String, Map<String, Object>> metadata) {

    private static final String FOOT =
            "<p style=\"margin:2px 14px;font-size:12px;opacity:.75\">%s</p>\n";

    public MimeBundle {
        Map<String, String> shown = new LinkedHashMap<>(content);
        shown.computeIfPresent("text/plain", (type, text) -> TerminalText.of(text));
        content = Collections.unmodifiableMap(shown);
        metadata = Map.copyOf(metadata);
    }

    private MimeBundle(Map<String, String> content) {
        this(content, Map.of());
    }

    /** Plain text only. */
    public static MimeBundle text(String text) {
        return new MimeBundle(Map.of("text/plain", text));
    }

    /** HTML, already escaped, with its twin in plain text. */
    public static MimeBundle html(String html, String text) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("text/html", html);
        content.put("text/plain", text);
        return new MimeBundle(content);
    }

    /** A chart as SVG, PNG and text; the reason as text where it cannot be painted. */
    public static MimeBundle of(Chart<?, ?> chart) {
        return painted(chart, MimeBundle::whole);
    }

    /** The same without the PNG, which takes longest: for a picture that is soon replaced. */
    public static MimeBundle sketch(Chart<?, ?> chart) {
        return painted(chart, MimeBundle::withoutPng);
    }

    private static MimeBundle painted(Chart<?, ?> chart, Function<Figure, MimeBundle> form) {
        try {
            return form.apply(Figure.of(chart));
        } catch (IllegalArgumentException | IllegalStateException e) {
            return text(e.getMessage());
        }
    }

    private static MimeBundle whole(Figure figure) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("image/svg+xml", figure.svg());
        content.put("image/png", Base64.getEncoder().encodeToString(figure.png()));
        content.put("text/plain", figure.text());
        // the PNG has more pixels than it takes on the page
        Map<String, Object> size = Map.of("width", figure.width(), "height", figure.height());
        return new MimeBundle(content, Map.of("image/png", size));
    }

    private static MimeBundle withoutPng(Figure figure) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("image/svg+xml", figure.svg());
        content.put("text/plain", figure.text());
        return new MimeBundle(content);
    }

    /** The same with a line below its HTML and its text. */
    MimeBundle withFoot(String foot) {
        Map<String, String> more = new LinkedHashMap<>(content);
        more.computeIfPresent(
                "text/html", (type, html) -> html + FOOT.formatted(Html.escape(foot)));
        more.put("text/plain", text() + "\n" + foot);
        return new MimeBundle(more, metadata);
    }

    /** The plain-text form. */
    public String text() {
        return content.getOrDefault("text/plain", "");
    }
}
