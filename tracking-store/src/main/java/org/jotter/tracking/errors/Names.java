package org.jotter.tracking.errors;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the name that a mistyped name was meant to be. */
public final class Names {

    private Names() {}

    /**
     * The known name nearest to {@code name}, if one is near enough to be a typing mistake: at most
     * one edit in three letters, letter case aside. The first in natural order wins a tie.
     */
    public static Optional<String> nearest(String name, Collection<String> known) {
        int limit = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> distance(name, candidate) <= limit)
                .min(
                        Comparator.comparingInt((String candidate) -> distance(name, candidate))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** {@code " Did you mean 'x'?"}, with the leading space, or the empty string. */
    public static String didYouMean(String name, Collection<String> known) {
        return nearest(name, known).map(" Did you mean '%s'?"::formatted).orElse("");
    }

    /** Edits (insert, delete, replace, swap of neighbours) from one name to the other. */
    static int distance(String from, String to) {
        String a = from.toLowerCase(Locale.ROOT);
        String b = to.toLowerCase(Locale.ROOT);
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replace = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replace, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, edits[i - 2][j - 2] + 1) : best;
    }
}
