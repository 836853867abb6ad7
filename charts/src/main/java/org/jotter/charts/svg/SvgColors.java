package org.jotter.charts.svg;

import java.awt.Color;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Colors as attributes, which hold where a viewer drops style sheets, and as classes, whose rules
 * give each its dark twin. A class is named by both colors, so that the rules of many pictures on
 * one page agree.
 */
final class SvgColors {

    private static final int RGB = 0xffffff;
    private static final int OPAQUE = 255;

    private final UnaryOperator<Color> dark;
    private final Map<String, String> rules = new TreeMap<>();

    SvgColors(UnaryOperator<Color> dark) {
        this.dark = dark;
    }

    String fill(Color color) {
        return attributes("fill", "fill-opacity", color);
    }

    String stroke(Color color) {
        return attributes("stroke", "stroke-opacity", color);
    }

    String stop(Color color) {
        return attributes("stop-color", "stop-opacity", color);
    }

    private String attributes(String property, String opacity, Color color) {
        StringBuilder out = new StringBuilder();
        out.append(' ').append(property).append("='").append(hex(color)).append('\'');
        if (color.getAlpha() < OPAQUE) {
            double share = Math.round(color.getAlpha() / 2.55) / 100.0;
            out.append(' ').append(opacity).append("='").append(share).append('\'');
        }
        Color twin = dark.apply(color);
        if (rgb(twin) != rgb(color)) {
            String name =
                    property.charAt(0) + (property.length() > 6 ? "c" : "") + key(color, twin);
            rules.put(name, property + ":" + hex(twin));
            out.append(" class='").append(name).append('\'');
        }
        return out.toString();
    }

    /** The style sheet for all colors so far; on paper a picture stays light. */
    String styleSheet() {
        if (rules.isEmpty()) {
            return "";
        }
        StringBuilder out =
                new StringBuilder("<style>@media screen and (prefers-color-scheme:dark){");
        rules.forEach(
                (name, rule) -> out.append('.').append(name).append('{').append(rule).append('}'));
        return out.append("}</style>").toString();
    }

    private static String key(Color light, Color dark) {
        return Long.toString(((long) rgb(light) << 24) + rgb(dark), 36);
    }

    private static int rgb(Color color) {
        return color.getRGB() & RGB;
    }

    /** As {@code #2a6fdb}, or {@code #fff} where each digit comes twice. */
    static String hex(Color color) {
        String six = Integer.toHexString(rgb(color) | (RGB + 1)).substring(1);
        boolean doubled =
                six.charAt(0) == six.charAt(1)
                        && six.charAt(2) == six.charAt(3)
                        && six.charAt(4) == six.charAt(5);
        return "#" + (doubled ? "" + six.charAt(0) + six.charAt(2) + six.charAt(4) : six);
    }
}
