package org.jotter.practice.exams;

import java.time.Duration;

/**
 * How a question of an exam stands.
 *
 * @param number from 1
 * @param flagged to be looked at again before the end
 * @param time for how long it was the one that is shown
 */
public record ExamItem(int number, boolean answered, boolean flagged, Duration time) {}
