package org.jotter.magics.exam;

import java.util.AbstractList;
import java.util.List;
import org.jotter.practice.attempts.Attempt;

/** The exams so far, newest first. */
public final class ExamHistory extends AbstractList<Attempt> {

    private final List<Attempt> exams;

    ExamHistory(List<Attempt> exams) {
        this.exams = List.copyOf(exams);
    }

    @Override
    public Attempt get(int index) {
        return exams.get(index);
    }

    @Override
    public int size() {
        return exams.size();
    }
}
