package org.jotter.magics.notebook;

import java.util.Locale;

/** Sizes of files as people say them. */
public final class Sizes {

    private static final String[] UNITS = {"kB", "MB", "GB", "TB"};

    private Sizes() {}

    /** {@code 1 byte}, {@code 999 bytes}, {@code 1.2 kB}, {@code 35 MB}; a kB is 1000 bytes. */
    public static String text(long bytes) {
        if (bytes < 1000) {
            return bytes == 1 ? "1 byte" : bytes + " bytes";
        }
        double size = bytes / 1000.0;
        int unit = 0;
        while (size >= 999.5 && unit < UNITS.length - 1) {
            size /= 1000;
            unit++;
        }
        return String.format(Locale.ROOT, size < 9.95 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
