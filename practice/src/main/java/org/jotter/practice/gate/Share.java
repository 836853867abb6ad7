package org.jotter.practice.gate;

/**
 * How much of a bank's one-answer questions somebody gets right who knows nothing and goes by a
 * rule.
 *
 * @param strategy the rule, such as {@code always the longest option}
 * @param right the share of right answers to expect, 0 to 1; where options tie, one is drawn
 * @param most the share that a good bank allows
 */
public record Share(String strategy, double right, double most) {

    public boolean kept() {
        return right <= most;
    }
}
