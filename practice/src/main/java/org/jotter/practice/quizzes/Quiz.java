package org.jotter.practice.quizzes;

import java.util.List;
import java.util.OptionalInt;
import org.jotter.practice.attempts.AskedQuestion;
import org.jotter.practice.attempts.Attempt;
import org.jotter.practice.attempts.Solution;
import org.jotter.practice.attempts.StoredAttempt;

/**
 * An attempt as a person sees it at this moment. What is right, and why, is in {@link #solutions},
 * which is empty until the quiz is finished.
 *
 * @param message what the call that gave this view did, as a sentence
 * @param questions all questions with the answers given so far
 */
public record Quiz(
        Attempt attempt, String message, List<AskedQuestion> questions, List<Solution> solutions) {

    public Quiz {
        questions = List.copyOf(questions);
        solutions = List.copyOf(solutions);
    }

    public boolean finished() {
        return attempt.finished();
    }

    /** The number of the first question without an answer. */
    public OptionalInt nextQuestion() {
        return questions.stream()
                .filter(q -> !q.answered())
                .mapToInt(AskedQuestion::number)
                .findFirst();
    }

    static Quiz of(StoredAttempt attempt, String message) {
        return new Quiz(attempt.summary(), message, attempt.asked(), attempt.solutions());
    }
}
