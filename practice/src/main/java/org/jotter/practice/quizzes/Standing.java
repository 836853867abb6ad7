package org.jotter.practice.quizzes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.banks.Section;
import org.jotter.practice.schedule.Review;

/** What was answered of a bank, by skill and section. */
final class Standing {

    private final QuestionBank bank;

    /** The newest answer to each question, by the question's id. */
    private final Map<String, Review> newest = new LinkedHashMap<>();

    /**
     * @param reviews oldest first
     */
    Standing(QuestionBank bank, List<Review> reviews) {
        this.bank = bank;
        reviews.forEach(review -> newest.put(review.question(), review));
    }

    SkillState skill(String skill) {
        List<Review> of =
                newest.values().stream().filter(review -> review.skill().equals(skill)).toList();
        return new SkillState(skill, right(of), of.size(), lastDay(of));
    }

    private static int right(List<Review> reviews) {
        return (int) reviews.stream().filter(Review::right).count();
    }

    private static Optional<LocalDate> lastDay(List<Review> reviews) {
        return reviews.stream().map(Review::day).max(Comparator.naturalOrder());
    }

    SectionReadiness section(Section section) {
        List<Review> of =
                newest.values().stream()
                        .filter(review -> section.skills().containsKey(review.skill()))
                        .toList();
        return new SectionReadiness(
                section,
                Interval.of(right(of), of.size()),
                of.size(),
                (int) bank.questions().stream().filter(q -> isOf(section, q)).count(),
                weakest(section));
    }

    private static boolean isOf(Section section, Question question) {
        return section.skills().containsKey(question.place().skill());
    }

    private SkillState weakest(Section section) {
        return section.skills().keySet().stream()
                .map(this::skill)
                .min(
                        Comparator.comparingDouble(SkillState::expected)
                                .thenComparing(SkillState::answered))
                .orElseThrow();
    }
}
