package org.jotter.practice.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;

/** Finds questions that ask the same. */
final class Likeness {

    /** Of the words that either has, the share that both have (Jaccard). */
    private static final double MOST = 0.5;

    private static final Pattern WORD = Pattern.compile("[a-z]{4,}");

    private record Words(Question question, Set<String> words) {

        static Words of(Question question) {
            String text =
                    question.options().stream()
                            .map(Option::text)
                            .collect(Collectors.joining(" ", question.text() + " ", ""));
            return new Words(
                    question,
                    WORD.matcher(text.toLowerCase(Locale.ROOT))
                            .results()
                            .map(MatchResult::group)
                            .collect(Collectors.toSet()));
        }

        double shared(Words other) {
            Set<String> both = new HashSet<>(words);
            both.retainAll(other.words);
            int either = words.size() + other.words.size() - both.size();
            return either == 0 ? 0 : (double) both.size() / either;
        }
    }

    private Likeness() {}

    static List<String> findings(List<Question> questions) {
        List<Words> all = questions.stream().map(Words::of).toList();
        List<String> findings = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                if (all.get(i).shared(all.get(j)) > MOST) {
                    findings.add(
                            "questions '%s' and '%s' share more than half of their words"
                                    .formatted(
                                            all.get(i).question().id(),
                                            all.get(j).question().id()));
                }
            }
        }
        return findings;
    }
}
