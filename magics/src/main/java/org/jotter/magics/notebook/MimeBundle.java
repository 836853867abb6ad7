package org.jotter.magics.notebook;

import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jotter.charts.Chart;

/**
 * One thing to show, in every form a viewer may want: MIME type to content, binary content in
 * base64. Always has {@code text/plain}.
 */
public record MimeBundle(Map<String, String> content) {

    public MimeBundle {
        content = Collections.unmodifiableMap(new LinkedHashMap<>(content));
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

    /** A chart as SVG, PNG and text. */
    public static MimeBundle of(Chart chart) {
        Map<String, String> content = new LinkedHashMap<>();
        content.put("image/svg+xml", chart.svg());
        content.put("image/png", Base64.getEncoder().encodeToString(chart.png()));
        content.put("text/plain", chart.text());
        return new MimeBundle(content);
    }

    /** The plain-text form. */
    public String text() {
        return content.getOrDefault("text/plain", "");
    }
}
