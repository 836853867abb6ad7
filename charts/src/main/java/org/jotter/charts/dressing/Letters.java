package org.jotter.charts.dressing;

import static org.jotter.charts.look.DarkTwins.BLACK_THEN_BLACK;
import static org.jotter.charts.look.DarkTwins.BLACK_THEN_WHITE;
import static org.jotter.charts.look.DarkTwins.WHITE_THEN_BLACK;
import static org.jotter.charts.look.DarkTwins.WHITE_THEN_WHITE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.jotter.charts.look.DarkTwins;
import org.jotter.charts.look.Luminance;
import org.jotter.charts.recording.Mark;
import org.jotter.charts.recording.Mark.Fill;
import org.jotter.charts.recording.Mark.Words;

/**
 * Letters that read on the bar, slice or cell below them, on the light card and on the dark one.
 */
final class Letters {

    private final DarkTwins twins;
    private final List<Fill> fills = new ArrayList<>();

    private Letters(DarkTwins twins) {
        this.twins = twins;
    }

    static List<Mark> of(List<Mark> marks, DarkTwins twins) {
        Letters letters = new Letters(twins);
        return marks.stream().map(letters::readable).toList();
    }

    private Mark readable(Mark mark) {
        if (mark instanceof Fill fill && fill.paint() instanceof Color) {
            fills.add(fill);
        }
        return mark instanceof Words words && words.angle() == 0 ? readable(words) : mark;
    }

    private Words readable(Words words) {
        double x = words.x() + words.width() / 2;
        double y = words.y() - words.font().getSize2D() / 3;
        for (int i = fills.size() - 1; i > 0; i--) { // the first is the card
            if (fills.get(i).path().contains(x, y)) {
                return words.withColor(on((Color) fills.get(i).paint()));
            }
        }
        return words;
    }

    private Color on(Color fill) {
        if (isBlackBetter(fill)) {
            return isBlackBetter(twins.apply(fill)) ? BLACK_THEN_BLACK : BLACK_THEN_WHITE;
        }
        return isBlackBetter(twins.apply(fill)) ? WHITE_THEN_BLACK : WHITE_THEN_WHITE;
    }

    private static boolean isBlackBetter(Color fill) {
        return Luminance.contrast(Color.BLACK, fill) >= Luminance.contrast(Color.WHITE, fill);
    }
}
