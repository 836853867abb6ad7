package org.jotter.practice.exams;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.practice.attempts.StoredAttempt;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.Section;

/** What an exam that is over says of its sections and skills. */
final class Scores {

    private record Answered(Question question, boolean right) {}

    private final Exam exam;
    private final List<Answered> answers;

    Scores(StoredAttempt attempt) {
        this.exam = attempt.bank().exam().orElseThrow();
        this.answers =
                IntStream.rangeClosed(1, attempt.size())
                        .mapToObj(n -> answered(attempt, n))
                        .toList();
    }

    private static Answered answered(StoredAttempt attempt, int number) {
        Question question = attempt.question(number);
        return new Answered(question, question.answer().equals(attempt.given(number)));
    }

    List<SectionScore> sections() {
        return exam.sections().stream().map(this::score).toList();
    }

    private SectionScore score(Section section) {
        List<Answered> of =
                answers.stream()
                        .filter(a -> section.skills().containsKey(a.question().place().skill()))
                        .toList();
        return new SectionScore(
                section, (int) of.stream().filter(Answered::right).count(), of.size());
    }

    /** Those of which something was wrong, the smallest share first, then the most questions. */
    List<SkillScore> studyNext() {
        Map<String, List<Answered>> bySkill = new LinkedHashMap<>();
        for (Answered answer : answers) {
            bySkill.computeIfAbsent(answer.question().place().skill(), skill -> new ArrayList<>())
                    .add(answer);
        }
        return bySkill.entrySet().stream()
                .map(skill -> score(skill.getKey(), skill.getValue()))
                .filter(score -> score.right() < score.asked())
                .sorted(
                        Comparator.comparingDouble((SkillScore s) -> (double) s.right() / s.asked())
                                .thenComparing(Comparator.comparing(SkillScore::asked).reversed())
                                .thenComparing(SkillScore::skill))
                .toList();
    }

    private SkillScore score(String skill, List<Answered> of) {
        String title = exam.sectionOf(skill).map(section -> section.skills().get(skill)).orElse("");
        List<Question> wrong = of.stream().filter(a -> !a.right()).map(Answered::question).toList();
        return new SkillScore(
                skill,
                title,
                of.size() - wrong.size(),
                of.size(),
                named(wrong.stream().map(question -> question.source().title())),
                named(wrong.stream().map(question -> question.code().tryIt())));
    }

    private static List<String> named(Stream<String> texts) {
        return texts.filter(text -> !text.isEmpty()).distinct().toList();
    }

    /** {@code "31 of 48 right (65%)"}. */
    static String inWords(StoredAttempt attempt) {
        int right = attempt.summary().score();
        return "%d of %d right (%d%%)"
                .formatted(right, attempt.size(), Math.round(100.0 * right / attempt.size()));
    }
}
