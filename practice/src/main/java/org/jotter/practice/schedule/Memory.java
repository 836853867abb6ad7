package org.jotter.practice.schedule;

/**
 * What FSRS takes a person to remember of a question.
 *
 * @param stability the days after which nine of ten such questions are still known
 * @param difficulty 1 (easy) to 10 (hard)
 */
public record Memory(double stability, double difficulty) {}
