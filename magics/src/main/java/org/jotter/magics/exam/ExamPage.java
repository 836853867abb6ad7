package org.jotter.magics.exam;

import org.jotter.practice.exams.ExamSheet;

/**
 * A page of an exam.
 *
 * @param view which one
 */
public record ExamPage(ExamSheet sheet, View view) {

    /** What a page shows. */
    public enum View {
        /** The question that is open; once the exam is over, its result. */
        CURRENT,
        /** One question; once the exam is over, with its reasons. */
        QUESTION,
        /** How every question stands; once the exam is over, each with its reasons. */
        REVIEW
    }

    static ExamPage of(ExamSheet sheet) {
        return new ExamPage(sheet, View.CURRENT);
    }

    static ExamPage at(ExamSheet sheet) {
        return new ExamPage(sheet, View.QUESTION);
    }

    static ExamPage review(ExamSheet sheet) {
        return new ExamPage(sheet, View.REVIEW);
    }
}
