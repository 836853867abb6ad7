package org.jotter.tables.text;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jotter.tables.reading.Form;

/** A form that a column may have, and how its cells fit so far. */
final class Candidate {

    private static final int EXAMPLES = 3;
    private static final int ENOUGH = 100;

    private final Form form;
    private final Set<String> examples = new LinkedHashSet<>();
    private long fits;
    private long misfits;
    private long firstMisfitRow;
    private String firstMisfit = "";

    Candidate(Form form) {
        this.form = form;
    }

    /** Looks at a cell, and tells whether it fits. */
    boolean add(String text, long row) {
        if (isHopeless()) {
            misfits++;
            return false;
        }
        boolean fitting = form.value(text).isPresent();
        count(fitting, text, row);
        return fitting;
    }

    void count(boolean fitting, String text, long row) {
        if (fitting) {
            fits++;
            return;
        }
        if (misfits++ == 0) {
            firstMisfitRow = row;
            firstMisfit = text;
        }
        if (examples.size() <= EXAMPLES) {
            examples.add(text);
        }
    }

    /** Most cells do not fit: it is not worth the while to look at more. */
    boolean isHopeless() {
        return misfits > ENOUGH && misfits > fits;
    }

    Form form() {
        return form;
    }

    boolean fitsAll() {
        return misfits == 0 && fits > 0;
    }

    /** Nine cells in ten fit, so that the others may be a mistake. */
    boolean nearlyFits() {
        return misfits > 0 && fits >= 9 * misfits;
    }

    long misfits() {
        return misfits;
    }

    /** The row of the first cell that does not fit, from 1. */
    long firstMisfitRow() {
        return firstMisfitRow;
    }

    String firstMisfit() {
        return firstMisfit;
    }

    /** The different cells that do not fit; empty where there are more than a few. */
    Set<String> misfitWords() {
        return examples.size() > EXAMPLES ? Set.of() : examples;
    }
}
