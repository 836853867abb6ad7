package org.jotter.tracking;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Percent-decoding for a check: whatever some reader could decode is decoded. */
public final class PercentDecoding {

    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private PercentDecoding() {}

    /**
     * The text decoded until nothing changes any more. A percent sign that starts no code stays,
     * and keeps nothing else from being decoded; bytes that are no UTF-8 become odd letters, which
     * hide nothing.
     */
    public static String untilStable(String text) {
        String before = text;
        String after = once(before);
        while (!after.equals(before)) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private static String once(String text) {
        return ENCODED.matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(decoded(code.group())));
    }

    private static String decoded(String codes) {
        byte[] bytes = HexFormat.of().parseHex(codes.replace("%", ""));
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
