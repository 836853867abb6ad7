package org.jotter.practice.attempts;

/** An option after the end of a quiz, with the reason why it is right or wrong. */
public record Explanation(
        String letter, String text, boolean chosen, boolean correct, String reason) {}
