package org.jotter.practice.quizzes;

import java.time.LocalDate;
import java.util.List;
import org.jotter.practice.banks.Question;

/**
 * How ready somebody is for an exam, by what was answered in quizzes and exams that are over, and
 * what to do next.
 *
 * @param bank the bank's name
 * @param next the questions to take next, those that come back today first, then those of the
 *     weakest skills
 */
public record Readiness(
        String bank,
        String title,
        LocalDate today,
        List<SectionReadiness> sections,
        List<Question> next) {

    public Readiness {
        sections = List.copyOf(sections);
        next = List.copyOf(next);
    }
}
