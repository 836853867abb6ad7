package org.jotter.practice.quizzes;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What was answered of a skill.
 *
 * @param skill its id
 * @param right how many of its questions were right when they were answered last
 * @param answered how many of its questions were answered
 * @param lastSeen the day of the newest answer
 */
public record SkillState(String skill, int right, int answered, Optional<LocalDate> lastSeen) {

    /** The share to expect, as if one right and one wrong answer had been given before: 0 to 1. */
    double expected() {
        return (right + 1.0) / (answered + 2.0);
    }
}
