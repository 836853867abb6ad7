package org.jotter.practice.schedule;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.practice.schedule.Fsrs.Rating;

/** When each question of a bank comes back, by {@link Fsrs}. */
public final class Schedule {

    /**
     * A question that was answered.
     *
     * @param last the day of the newest answer
     * @param due the day on which it comes back
     */
    public record Entry(String question, Memory memory, LocalDate last, LocalDate due) {

        static Entry first(Review review) {
            return of(review, Fsrs.first(Rating.of(review.right())));
        }

        private static Entry of(Review review, Memory memory) {
            LocalDate due = review.day().plusDays(Fsrs.interval(memory));
            return new Entry(review.question(), memory, review.day(), due);
        }

        Entry next(Review review) {
            long days = Math.max(0, DAYS.between(last, review.day()));
            return of(review, Fsrs.next(memory, Rating.of(review.right()), days));
        }

        /** The chance to know it on that day, 0 to 1. */
        public double recall(LocalDate day) {
            return Fsrs.recall(memory, Math.max(0, DAYS.between(last, day)));
        }
    }

    private final Map<String, Entry> entries = new LinkedHashMap<>();

    private Schedule() {}

    /**
     * The schedule after these answers.
     *
     * @param reviews oldest first
     */
    public static Schedule of(List<Review> reviews) {
        Schedule schedule = new Schedule();
        for (Review review : reviews) {
            Entry before = schedule.entries.get(review.question());
            schedule.entries.put(
                    review.question(), before == null ? Entry.first(review) : before.next(review));
        }
        return schedule;
    }

    /** What is known of a question; empty where it was never answered. */
    public Optional<Entry> of(String question) {
        return Optional.ofNullable(entries.get(question));
    }

    /** The questions that come back on that day or did before it, the most overdue first. */
    public List<Entry> due(LocalDate day) {
        return entries.values().stream()
                .filter(entry -> !entry.due().isAfter(day))
                .sorted(Comparator.comparing(Entry::due))
                .toList();
    }

    /** The day on which the next question comes back, of those that are not due yet. */
    public Optional<LocalDate> nextDay(LocalDate today) {
        return entries.values().stream()
                .map(Entry::due)
                .filter(due -> due.isAfter(today))
                .min(Comparator.naturalOrder());
    }

    /** Every question that was answered. */
    public Collection<Entry> entries() {
        return List.copyOf(entries.values());
    }
}
