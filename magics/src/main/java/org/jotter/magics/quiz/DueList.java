package org.jotter.magics.quiz;

import java.time.LocalDate;
import java.util.AbstractList;
import java.util.List;
import java.util.Optional;

/** What comes back of each bank. */
public final class DueList extends AbstractList<DueList.Line> {

    /**
     * What comes back of one bank.
     *
     * @param answered how many of its questions were answered so far
     * @param due how many of them come back today or were to come back before
     * @param next the day on which the next of the others does
     */
    public record Line(String bank, int answered, int due, Optional<LocalDate> next) {}

    private final List<Line> lines;

    DueList(List<Line> lines) {
        this.lines = List.copyOf(lines);
    }

    @Override
    public Line get(int index) {
        return lines.get(index);
    }

    @Override
    public int size() {
        return lines.size();
    }
}
