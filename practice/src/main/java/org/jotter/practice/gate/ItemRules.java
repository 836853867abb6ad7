package org.jotter.practice.gate;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.regex.Pattern;
import org.jotter.practice.banks.Kind;
import org.jotter.practice.banks.Option;
import org.jotter.practice.banks.Question;

/** What one question has to have. */
final class ItemRules {

    private static final int SHORTEST_REASON = 25;

    /** Options of like length: the longest has at most this many times the shortest's letters. */
    private static final double LENGTHS = 1.6;

    /** Between short options a few letters make a great ratio. */
    private static final int LENGTH_SLACK = 6;

    private static final Pattern OF_THE_ABOVE =
            Pattern.compile("(?i)\\b(all|none|any) of (the above|these)\\b|\\bboth a and b\\b");
    private static final Pattern CHOOSE = Pattern.compile("(?i)\\bchoose (two|three)\\b");

    private final Question question;
    private final List<String> findings = new ArrayList<>();

    private ItemRules(Question question) {
        this.question = question;
    }

    /** What is wanted of every bank. */
    static List<String> findings(Question question) {
        ItemRules rules = new ItemRules(question);
        rules.reasons();
        rules.options();
        rules.howMany();
        rules.found(question.source().title().isEmpty(), "names no source");
        rules.found(question.date().isEmpty(), "has no date");
        return rules.findings;
    }

    /** What is wanted besides of a bank for an exam. */
    static List<String> examFindings(Question question) {
        ItemRules rules = new ItemRules(question);
        rules.found(question.place().skill().isEmpty(), "names no skill");
        rules.found(question.place().difficulty() == 0, "has no difficulty");
        boolean code = question.place().kind() == Kind.CODE;
        boolean python =
                !question.code().python().isEmpty()
                        || question.options().stream().anyMatch(o -> o.text().contains("`"));
        rules.found(code && !python, "is about code and shows none");
        rules.found(code && question.code().java().isEmpty(), "is about code and has no Java");
        return rules.findings;
    }

    private void found(boolean wrong, String what, Object... values) {
        if (wrong) {
            findings.add("question '" + question.id() + "' " + what.formatted(values));
        }
    }

    private void reasons() {
        for (Option option : question.options()) {
            found(
                    option.reason().length() < SHORTEST_REASON,
                    "gives no reason, or a very short one, for option %s",
                    option.letter());
        }
        long own = question.options().stream().map(Option::reason).distinct().count();
        found(own < question.options().size(), "gives one reason for two options");
    }

    private void options() {
        IntSummaryStatistics lengths =
                question.options().stream().mapToInt(o -> o.text().length()).summaryStatistics();
        found(
                lengths.getMax() > LENGTHS * lengths.getMin() + LENGTH_SLACK,
                "has options of unlike length, %d to %d letters",
                lengths.getMin(),
                lengths.getMax());
        found(
                question.options().stream().anyMatch(o -> OF_THE_ABOVE.matcher(o.text()).find()),
                "has an option that speaks of other options");
    }

    private void howMany() {
        boolean several = question.answer().length() > 1;
        found(
                several != CHOOSE.matcher(question.text()).find(),
                several
                        ? "has %d right answers and does not say so: write 'Choose two.'"
                        : "says 'Choose two.' and has %d right answer",
                question.answer().length());
        found(
                question.options().size() != 3 + question.answer().length(),
                "has %d options, not four (five where two are right)",
                question.options().size());
    }
}
