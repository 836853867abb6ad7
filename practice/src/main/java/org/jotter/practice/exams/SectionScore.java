package org.jotter.practice.exams;

import org.jotter.practice.banks.Section;

/**
 * What was right of a section.
 *
 * @param asked how many questions of it the exam had
 */
public record SectionScore(Section section, int right, int asked) {

    /** The share of right answers, 0 to 1. */
    public double share() {
        return asked == 0 ? 0 : (double) right / asked;
    }
}
