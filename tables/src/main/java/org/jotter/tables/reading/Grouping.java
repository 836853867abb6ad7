package org.jotter.tables.reading;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** A sign between groups of three digits, as in 1,234,567; empty for none. */
final class Grouping {

    private static final Map<String, Pattern> SHAPES = new ConcurrentHashMap<>();

    private Grouping() {}

    /** The text without its grouping signs; unchanged where they do not part groups of three. */
    static String without(String sign, String text) {
        if (sign.isEmpty() || !text.contains(sign)) {
            return text;
        }
        Pattern shape = SHAPES.computeIfAbsent(sign, s -> Pattern.compile(shape(s)));
        return shape.matcher(text).matches() ? text.replace(sign, "") : text;
    }

    private static String shape(String sign) {
        return "[-+]?[1-9][0-9]{0,2}([" + sign + "][0-9]{3})+([^0-9" + sign + "][0-9]*)?";
    }
}
