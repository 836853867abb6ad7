package org.jotter.tracking;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rule for the keys of metrics, params and tags: letters and digits of any script, {@code _ / .
 * - :} and spaces, and a plain relative path, since MLflow's file stores keep each in a file.
 */
final class Keys {

    private static final String CHARACTERS =
            "Names may only contain alphanumerics, underscores (_), dashes (-), periods (.), spaces"
                    + " ( ), colon(:) and slashes (/).";

    static final String PATH =
            "Names may be treated as files in certain cases, and must not resolve to other names"
                    + " when treated as such. This name would resolve to '%s'";

    private Keys() {}

    /** Gives the key back; {@code parameter} is what an error calls it. */
    static String check(String parameter, String key) {
        Limits.required("key", key);
        if (!key.codePoints().allMatch(Keys::isAllowed)) {
            throw Limits.invalid(parameter, key, CHARACTERS);
        }
        if (!isPlainPath(key)) {
            throw Limits.invalid(parameter, key, PATH.formatted(normal(key)));
        }
        return key;
    }

    /** As Python's {@code \w}: marks are not letters, Roman and circled numbers are digits. */
    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c)
                || "_/.- :".indexOf(c) >= 0
                || Character.getType(c) == Character.LETTER_NUMBER
                || Character.getType(c) == Character.OTHER_NUMBER;
    }

    static boolean isPlainPath(String key) {
        if (key.charAt(0) == '.') {
            return !key.equals(".") && !key.startsWith("..") && key.equals(normal(key));
        }
        return key.indexOf('/') < 0 || (key.charAt(0) != '/' && key.equals(normal(key)));
    }

    /** What POSIX makes of the path without looking at a disk. */
    private static String normal(String path) {
        boolean absolute = path.startsWith("/");
        Deque<String> kept = new ArrayDeque<>();
        for (String segment : path.split("/")) {
            if (segment.equals("..")
                    && (absolute || !kept.isEmpty())
                    && !"..".equals(kept.peekLast())) {
                kept.pollLast();
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                kept.addLast(segment);
            }
        }
        String root = path.startsWith("//") && !path.startsWith("///") ? "//" : "/";
        String rest = String.join("/", kept);
        return absolute ? root + rest : rest.isEmpty() ? "." : rest;
    }
}
