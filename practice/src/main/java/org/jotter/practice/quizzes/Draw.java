package org.jotter.practice.quizzes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jotter.practice.banks.Exam;
import org.jotter.practice.banks.Question;
import org.jotter.practice.banks.QuestionBank;
import org.jotter.practice.banks.Section;
import org.jotter.practice.schedule.Review;
import org.jotter.practice.schedule.Schedule;

/** Draws the questions of a quiz. The same seed and the same answers before give the same draw. */
final class Draw {

    private final QuestionBank bank;
    private final Selection selection;
    private final List<Review> reviews;
    private final LocalDate today;
    private final Random random;

    private Draw(
            QuestionBank bank,
            Selection selection,
            List<Review> reviews,
            LocalDate today,
            Random random) {
        this.bank = bank;
        this.selection = selection;
        this.reviews = reviews;
        this.today = today;
        this.random = random;
    }

    /**
     * The bank with the questions that are asked, their options in the order in which they are
     * shown.
     *
     * @param reviews what was answered of the bank before, oldest first
     */
    static QuestionBank of(
            QuestionBank bank,
            Selection selection,
            List<Review> reviews,
            LocalDate today,
            long seed) {
        return new Draw(bank, selection, reviews, today, new Random(seed)).drawn();
    }

    private QuestionBank drawn() {
        List<Question> questions = limited(ordered(selected()));
        return bank.with(
                bank.shuffle()
                        ? questions.stream().map(q -> q.shuffled(random)).toList()
                        : questions);
    }

    private List<Question> selected() {
        Predicate<Question> asked = question -> true;
        if (!selection.section().isEmpty()) {
            Section section = section(selection.section());
            asked = question -> section.skills().containsKey(question.place().skill());
        }
        if (!selection.skill().isEmpty()) {
            checkSkill(selection.skill());
            asked = asked.and(question -> question.place().skill().equals(selection.skill()));
        }
        List<Question> questions = bank.questions().stream().filter(asked).toList();
        if (questions.isEmpty()) {
            throw QuizErrors.nothingSelected(bank.name(), selection.words());
        }
        return questions;
    }

    private Section section(String id) {
        List<Section> sections = bank.exam().map(Exam::sections).orElse(List.of());
        return sections.stream()
                .filter(section -> section.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                QuizErrors.noSuchPart(
                                        bank.name(),
                                        "section",
                                        id,
                                        sections.stream().map(Section::id).toList()));
    }

    private void checkSkill(String id) {
        List<String> skills =
                bank.exam().map(Exam::sections).orElse(List.of()).stream()
                        .flatMap(section -> section.skills().keySet().stream())
                        .toList();
        if (!skills.contains(id)) {
            throw QuizErrors.noSuchPart(bank.name(), "skill", id, skills);
        }
    }

    private List<Question> ordered(List<Question> questions) {
        return switch (selection.order()) {
            case BANK -> drawnByChance(questions) ? byChance(questions) : questions;
            case WEAK -> weakestFirst(byChance(questions));
            case DUE -> dueAlone(questions);
            case PLAN -> plan(questions);
        };
    }

    private boolean drawnByChance(List<Question> questions) {
        return selection.count() > 0 && selection.count() < questions.size();
    }

    private List<Question> byChance(List<Question> questions) {
        List<Question> shuffled = new ArrayList<>(questions);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    /**
     * The skill first that was answered worst; within it what was never answered, then the rest.
     */
    private List<Question> weakestFirst(List<Question> questions) {
        Standing standing = new Standing(bank, reviews);
        Map<String, Double> expected =
                questions.stream()
                        .map(question -> question.place().skill())
                        .distinct()
                        .collect(
                                Collectors.toMap(
                                        skill -> skill, skill -> standing.skill(skill).expected()));
        Map<String, Long> answered =
                reviews.stream()
                        .collect(Collectors.groupingBy(Review::question, Collectors.counting()));
        return questions.stream()
                .sorted(
                        Comparator.comparing((Question q) -> expected.get(q.place().skill()))
                                .thenComparing(q -> answered.getOrDefault(q.id(), 0L)))
                .toList();
    }

    private List<Question> dueAlone(List<Question> questions) {
        Schedule schedule = Schedule.of(reviews);
        List<Question> due = due(schedule, questions);
        if (due.isEmpty()) {
            throw QuizErrors.nothingDue(bank.name(), schedule.nextDay(today));
        }
        return due;
    }

    private List<Question> due(Schedule schedule, List<Question> questions) {
        Map<String, Question> byId =
                questions.stream().collect(Collectors.toMap(Question::id, question -> question));
        return schedule.due(today).stream()
                .map(Schedule.Entry::question)
                .filter(byId::containsKey)
                .map(byId::get)
                .toList();
    }

    private List<Question> plan(List<Question> questions) {
        Set<Question> plan = new LinkedHashSet<>(due(Schedule.of(reviews), questions));
        plan.addAll(weakestFirst(byChance(questions)));
        return List.copyOf(plan);
    }

    private List<Question> limited(List<Question> questions) {
        boolean all = selection.count() == 0 || selection.count() >= questions.size();
        return all ? questions : questions.subList(0, selection.count());
    }
}
