package org.jotter.views;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.models.Evaluation;

/** Which metrics a table of runs or models shows, and in which order. */
final class MetricColumns {

    private static final int MOST = 10;
    private static final String ROWS = "example_count";

    private MetricColumns() {}

    /**
     * What the question asks for comes first; a baseline is shown only where it asks for it.
     *
     * @param question the filter and the order of a search
     */
    static List<String> of(Collection<String> keys, String question) {
        return keys.stream()
                .filter(key -> !key.startsWith(Evaluation.BASELINE) || isAskedFor(key, question))
                .sorted(
                        Comparator.comparing((String key) -> !isAskedFor(key, question))
                                .thenComparing(key -> key.equals(ROWS)))
                .limit(MOST)
                .toList();
    }

    static boolean isAskedFor(String key, String question) {
        return Pattern.compile("(?<![\\w/-])" + Pattern.quote(key) + "(?![\\w/-])")
                .matcher(question)
                .find();
    }
}
