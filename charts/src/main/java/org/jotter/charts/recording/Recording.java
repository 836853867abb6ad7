package org.jotter.charts.recording;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A painted chart as marks, the first one lowest. Its lines have no more points than a picture of
 * its size can show.
 *
 * @param width of the card in pixels
 * @param height of the card in pixels
 */
public record Recording(int width, int height, List<Mark> marks) {

    public Recording {
        marks = List.copyOf(marks);
    }

    /** The same card with other marks. */
    public Recording with(UnaryOperator<List<Mark>> change) {
        return new Recording(width, height, change.apply(marks));
    }
}
