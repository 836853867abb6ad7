package org.jotter.practice.exams;

import java.time.Duration;
import java.util.List;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.banks.Exam;

/**
 * An exam as a person sees it at this moment. Nothing of it says what is right until it is over.
 *
 * @param message what the call that gave this view did, as a sentence
 * @param exam the official exam that it follows
 * @param left the time that is left; zero once it is over
 * @param question the question that is shown
 * @param solutions what is right and why, in the order of the questions; empty until it is over
 * @param sections the score of each section; empty until it is over
 * @param studyNext the skills of wrong answers, the worst first; empty until it is over
 * @param stale whether the day has passed after which a newer official guide is to be looked for
 */
public record ExamSheet(
        Attempt attempt,
        String message,
        Exam exam,
        Duration left,
        boolean paused,
        AskedQuestion question,
        List<ExamItem> items,
        List<Solution> solutions,
        List<SectionScore> sections,
        List<SkillScore> studyNext,
        boolean stale) {

    public ExamSheet {
        items = List.copyOf(items);
        solutions = List.copyOf(solutions);
        sections = List.copyOf(sections);
        studyNext = List.copyOf(studyNext);
    }

    public boolean finished() {
        return attempt.finished();
    }
}
