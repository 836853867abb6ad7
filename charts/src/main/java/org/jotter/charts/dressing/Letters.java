package org.jotter.charts.dressing;

import static org.jotter.charts.look.DarkTwins.BLACK_THEN_BLACK;
import static org.jotter.charts.look.DarkTwins.BLACK_THEN_WHITE;
import static org.jotter.charts.look.DarkTwins.WHITE_THEN_BLACK;
import static org.jotter.charts.look.DarkTwins.WHITE_THEN_WHITE;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Comparator;
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

    private static final double READABLE = 4.5;

    private final DarkTwins twins;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Mark> all = new ArrayList<>();
    private final List<Words> run = new ArrayList<>();

    private Letters(DarkTwins twins) {
        this.twins = twins;
    }

    static List<Mark> of(List<Mark> marks, DarkTwins twins) {
        Letters letters = new Letters(twins);
        marks.forEach(letters::add);
        letters.endRun();
        return letters.all;
    }

    private void add(Mark mark) {
        if (mark instanceof Fill fill && fill.paint() instanceof Color) {
            fills.add(fill);
        }
        Words onFill = mark instanceof Words words && words.angle() == 0 ? readable(words) : null;
        if (onFill == null) {
            endRun();
            all.add(mark);
        } else {
            run.add(onFill);
        }
    }

    /** Letters of one look stand together, which keeps a picture of many cells small. */
    private void endRun() {
        run.sort(
                Comparator.comparing((Words words) -> -words.font().getSize())
                        .thenComparing(words -> words.color().getRGB()));
        all.addAll(run);
        run.clear();
    }

    /** The words in black or white; null where they stand on the card. */
    private Words readable(Words words) {
        double x = words.x() + words.width() / 2;
        double y = words.y() - words.font().getSize2D() / 3;
        for (int i = fills.size() - 1; i > 0; i--) { // the first is the card
            if (fills.get(i).path().contains(x, y)) {
                return words.withColor(on((Color) fills.get(i).paint()));
            }
        }
        return null;
    }

    private Color on(Color fill) {
        if (whiteReadsOn(fill)) {
            return whiteReadsOn(twins.apply(fill)) ? WHITE_THEN_WHITE : WHITE_THEN_BLACK;
        }
        return whiteReadsOn(twins.apply(fill)) ? BLACK_THEN_WHITE : BLACK_THEN_BLACK;
    }

    /** Where it does not, black does: one of them always has this contrast. */
    private static boolean whiteReadsOn(Color fill) {
        return Luminance.contrast(Color.WHITE, fill) >= READABLE;
    }
}
