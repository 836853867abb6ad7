package org.jotter.magics.quiz;

import java.util.AbstractList;
import java.util.List;
import org.jotter.practice.attempts.Attempt;

/** The attempts at quizzes, newest first. */
public final class QuizHistory extends AbstractList<Attempt> {

    private final List<Attempt> attempts;

    QuizHistory(List<Attempt> attempts) {
        this.attempts = List.copyOf(attempts);
    }

    @Override
    public Attempt get(int index) {
        return attempts.get(index);
    }

    @Override
    public int size() {
        return attempts.size();
    }
}
