package org.jotter.practice.banks;

/**
 * One choice of a question.
 *
 * @param reason why it is right or wrong; empty where the bank gives none
 */
public record Option(String letter, String text, String reason) {}
