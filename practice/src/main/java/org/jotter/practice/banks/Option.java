package org.jotter.practice.banks;

/** One choice of a question, with the reason why it is right or wrong. */
public record Option(String letter, String text, String reason) {}
