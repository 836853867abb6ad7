package org.jotter.serving.tracking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file: {@code count} bytes from {@code from} on (RFC 9110, section 14). */
record ByteRange(long from, long count) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** The range that a header asks for; empty where it asks for none, or for several. */
    static Optional<ByteRange> parse(String header, long size) {
        Matcher matcher = ONE.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || (matcher.group(1).isEmpty() && matcher.group(2).isEmpty())) {
            return Optional.empty();
        }
        if (matcher.group(1).isEmpty()) {
            long last = Math.min(Long.parseLong(matcher.group(2)), size);
            return Optional.of(new ByteRange(size - last, last));
        }
        long from = Long.parseLong(matcher.group(1));
        long to = matcher.group(2).isEmpty() ? size - 1 : Long.parseLong(matcher.group(2));
        return to < from && !matcher.group(2).isEmpty()
                ? Optional.empty()
                : Optional.of(new ByteRange(from, Math.min(to, size - 1) - from + 1));
    }

    /** Whether there is nothing of it in the file. */
    boolean isOutside() {
        return count <= 0;
    }

    String contentRange(long size) {
        return "bytes %d-%d/%d".formatted(from, from + count - 1, size);
    }
}
