package org.jotter.practice.attempts;

/** An option as it is asked: nothing tells whether it is right. */
public record Choice(String letter, String text, boolean chosen) {}
