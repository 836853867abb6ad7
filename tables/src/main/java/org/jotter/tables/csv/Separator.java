package org.jotter.tables.csv;

import java.util.List;
import java.util.function.Function;

/** Finds the sign that parts the fields of a text. */
final class Separator {

    private static final List<Character> SIGNS = List.of(',', ';', '\t', '|');

    private Separator() {}

    /**
     * The sign by which most of the first records have as many fields as the first of them.
     *
     * @param records the first records of the text, if this sign parts their fields
     */
    static char of(Function<Character, List<List<String>>> records) {
        char best = SIGNS.get(0);
        double bestScore = 0;
        for (char sign : SIGNS) {
            double score = score(records.apply(sign));
            if (score > bestScore) {
                bestScore = score;
                best = sign;
            }
        }
        return best;
    }

    /** The share of records like the first; more fields decide where it is the same. */
    private static double score(List<List<String>> records) {
        if (records.isEmpty() || records.get(0).size() < 2) {
            return 0;
        }
        int fields = records.get(0).size();
        double alike = records.stream().filter(record -> record.size() == fields).count();
        return alike / records.size() + fields / 1e6;
    }
}
