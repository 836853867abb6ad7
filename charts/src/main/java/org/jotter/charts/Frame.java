package org.jotter.charts;

import org.jotter.charts.Canvas.Anchor;
import org.jotter.charts.Canvas.Lettering;
import org.jotter.charts.text.Text;

/** The area of a chart between its two scales: from data to pixels. */
record Frame(Box area, Axis x, Axis y) {

    static final int LEFT = 16;
    static final int TITLE_LINE = 26;

    double px(double value) {
        return area.x() + x.share(value) * area.width();
    }

    double py(double value) {
        return area.bottom() - y.share(value) * area.height();
    }

    static void title(Canvas canvas, int width, String title) {
        canvas.text(
                LEFT,
                TITLE_LINE,
                Anchor.START,
                Lettering.TITLE,
                Text.cut(title, Lettering.TITLE.fits(width - 2.0 * LEFT)));
    }

    void drawX(Canvas canvas, String label) {
        for (long mark = x.firstMark(); mark <= x.lastMark(); mark++) {
            double at = px(x.valueAt(mark));
            canvas.line(at, area.y(), at, area.bottom(), Ink.GRID);
            canvas.text(at, area.bottom() + 16, Anchor.MIDDLE, Lettering.TICK, x.label(mark));
        }
        canvas.text(
                area.x() + area.width() / 2,
                area.bottom() + 36,
                Anchor.MIDDLE,
                Lettering.LABEL,
                Text.cut(label, Lettering.LABEL.fits(area.width())));
    }

    void drawY(Canvas canvas, String label) {
        for (long mark = y.firstMark(); mark <= y.lastMark(); mark++) {
            double at = py(y.valueAt(mark));
            canvas.line(area.x(), at, area.right(), at, Ink.GRID);
            canvas.text(area.x() - 6, at + 4, Anchor.END, Lettering.TICK, y.label(mark));
        }
        canvas.upwardText(
                LEFT + 6,
                area.y() + area.height() / 2,
                Anchor.MIDDLE,
                Lettering.LABEL,
                Text.cut(label, Lettering.LABEL.fits(area.height())));
    }
}
