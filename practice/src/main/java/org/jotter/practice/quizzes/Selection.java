package org.jotter.practice.quizzes;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.StringJoiner;

/**
 * Which questions of a bank a quiz asks. Immutable: each method gives another selection.
 *
 * @param section of an exam, such as {@code A1}; empty for all
 * @param skill of an exam, such as {@code A1.6}; empty for all
 * @param count how many at most; 0 for all
 * @param seed decides what is drawn and how options are shuffled; empty for another each time
 */
public record Selection(String section, String skill, int count, Order order, OptionalLong seed) {

    /** What is asked first. */
    public enum Order {
        /** As the bank has them; where not all are asked, drawn by chance. */
        BANK,
        /** Those of the skills that were answered worst, then those never answered. */
        WEAK,
        /** Those that come back today or before; no others. */
        DUE,
        /** Those that come back today or before, then as {@link #WEAK}. */
        PLAN
    }

    /** Every question of the bank. */
    public static final Selection ALL = new Selection("", "", 0, Order.BANK, OptionalLong.empty());

    public Selection withSection(String id) {
        return new Selection(id, skill, count, order, seed);
    }

    public Selection withSkill(String id) {
        return new Selection(section, id, count, order, seed);
    }

    public Selection withCount(int most) {
        return new Selection(section, skill, most, order, seed);
    }

    public Selection withOrder(Order first) {
        return new Selection(section, skill, count, first, seed);
    }

    public Selection withSeed(long number) {
        return new Selection(section, skill, count, order, OptionalLong.of(number));
    }

    /** In words, {@code "section A1, 10 questions, weak"}; empty for the whole bank. */
    public String words() {
        StringJoiner words = new StringJoiner(", ");
        if (!section.isEmpty()) {
            words.add("section " + section);
        }
        if (!skill.isEmpty()) {
            words.add("skill " + skill);
        }
        if (count > 0) {
            words.add(count + (count == 1 ? " question" : " questions"));
        }
        if (order != Order.BANK) {
            words.add(order.name().toLowerCase(Locale.ROOT));
        }
        return words.toString();
    }
}
