package org.jotter.practice.quizzes;

import org.jotter.practice.banks.Section;

/**
 * How ready somebody is for a section of an exam.
 *
 * @param share the share of its questions that will be right, as far as the answers tell
 * @param answered how many of its questions were answered
 * @param questions how many the bank has
 * @param weakest the skill of it that went worst, or was seen the least
 */
public record SectionReadiness(
        Section section, Interval share, int answered, int questions, SkillState weakest) {}
