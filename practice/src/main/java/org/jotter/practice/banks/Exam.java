package org.jotter.practice.banks;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The official exam that a bank prepares for.
 *
 * @param guide the date of its official guide
 * @param read when the guide was read last
 * @param staleAfter the day after which a newer guide is to be looked for
 * @param minutes how long it takes
 * @param mocks how many whole exams the bank holds
 */
public record Exam(
        LocalDate guide,
        LocalDate read,
        LocalDate staleAfter,
        int minutes,
        int mocks,
        List<Section> sections) {

    public Exam {
        sections = List.copyOf(sections);
    }

    /** How many questions one mock exam asks. */
    public int questions() {
        return sections.stream().mapToInt(Section::questions).sum();
    }

    /** The section of a skill. */
    public Optional<Section> sectionOf(String skill) {
        return sections.stream().filter(s -> s.skills().containsKey(skill)).findFirst();
    }
}
