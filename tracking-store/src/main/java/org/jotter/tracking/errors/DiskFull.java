package org.jotter.tracking.errors;

import java.util.Locale;

/** A full disk, which every system and library tells in words of its own. */
public final class DiskFull {

    private DiskFull() {}

    /** Whether this, or what it came of, says that a disk or a quota is full. */
    public static boolean isToldBy(Throwable failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            String words = String.valueOf(each.getMessage()).toLowerCase(Locale.ROOT);
            if (words.contains("no space left on device")
                    || words.contains("not enough space on the disk")
                    || words.contains("disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }

    /**
     * What a user is told.
     *
     * @param place what lies on the disk: {@code "workspace '/home/me/.jotter'"}
     */
    public static JotterException of(String place, Throwable cause) {
        return new JotterException(
                JotterException.Kind.FULL,
                "The disk of the %s is full, and nothing of this was kept. Free some space, then try again"
                        .formatted(place),
                cause);
    }
}
