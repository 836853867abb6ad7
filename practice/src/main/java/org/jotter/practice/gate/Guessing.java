package org.jotter.practice.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;

/** What guessing by a rule brings. */
final class Guessing {

    /** Fewer questions tell nothing: chance alone would break a limit. */
    static final int FEWEST = 20;

    private static final double LETTER_MOST = 0.30;
    private static final double FORM_MOST = 0.35;

    private static final Pattern HEDGE =
            Pattern.compile(
                    "(?i)\\b(usually|often|typically|can|may|might|generally|sometimes|likely"
                            + "|probably|mostly)\\b");
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)\\b(always|never|only|all|every|must|none|any|no)\\b");

    private Guessing() {}

    static List<Share> shares(List<Question> all) {
        List<Question> questions = all.stream().filter(q -> q.answer().length() == 1).toList();
        if (questions.size() < FEWEST) {
            return List.of();
        }
        List<Share> shares = new ArrayList<>();
        for (String letter : questions.get(0).letters()) {
            shares.add(
                    share(
                            "always " + letter,
                            LETTER_MOST,
                            questions,
                            o -> o.letter().equals(letter) ? 1 : 0));
        }
        shares.add(most("the longest option", questions, o -> o.text().length()));
        shares.add(most("the shortest option", questions, o -> -o.text().length()));
        shares.add(most("most hedging words", questions, o -> count(HEDGE, o)));
        shares.add(most("fewest hedging words", questions, o -> -count(HEDGE, o)));
        shares.add(most("most absolute words", questions, o -> count(ABSOLUTE, o)));
        shares.add(most("fewest absolute words", questions, o -> -count(ABSOLUTE, o)));
        shares.add(oddForm(questions));
        return shares;
    }

    private static Share most(
            String strategy, List<Question> questions, ToDoubleFunction<Option> score) {
        return share(strategy, FORM_MOST, questions, score);
    }

    /** Takes the option with the greatest score. */
    private static Share share(
            String strategy,
            double most,
            List<Question> questions,
            ToDoubleFunction<Option> score) {
        double right = questions.stream().mapToDouble(q -> chance(q, score)).sum();
        return new Share(strategy, right / questions.size(), most);
    }

    /** The chance to be right for somebody who draws among the options with the greatest score. */
    private static double chance(Question question, ToDoubleFunction<Option> score) {
        double greatest = question.options().stream().mapToDouble(score).max().orElseThrow();
        List<Option> drawn =
                question.options().stream()
                        .filter(o -> score.applyAsDouble(o) == greatest)
                        .toList();
        return drawn.stream().anyMatch(question::isRight) ? 1.0 / drawn.size() : 0;
    }

    private static Share oddForm(List<Question> questions) {
        double right =
                questions.stream().mapToDouble(q -> chance(q, o -> isOdd(q, o) ? 1 : 0)).sum();
        return new Share("the one of another form", right / questions.size(), FORM_MOST);
    }

    private static boolean isOdd(Question question, Option option) {
        return question.options().stream().filter(o -> isCode(o) == isCode(option)).count() == 1;
    }

    private static boolean isCode(Option option) {
        return option.text().contains("`");
    }

    private static int count(Pattern words, Option option) {
        return (int) words.matcher(option.text()).results().count();
    }
}
