package org.jotter.charts;

import java.util.List;
import java.util.Locale;
import org.jotter.charts.text.Html;
import org.jotter.charts.text.Numbers;

/** Writes a picture as SVG: real text, one path per series, no ids, so that many share a page. */
final class SvgCanvas implements Canvas {

    private static final String[] DASHES = {"", "6 3", "2 3", "8 3 2 3"};

    private final StringBuilder out = new StringBuilder(16_384);

    private SvgCanvas() {}

    static String draw(Picture picture, String title, String description) {
        SvgCanvas canvas = new SvgCanvas();
        canvas.open(picture.width(), picture.height(), title, description);
        picture.drawing().accept(canvas);
        return canvas.out.append("</svg>\n").toString();
    }

    private void open(int width, int height, String title, String description) {
        out.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$d" height="%2$d" viewBox="0 0 %1$d %2$d" font-family="sans-serif">
                <title>%3$s</title>
                <desc>%4$s</desc>
                <style>%5$s</style>
                <rect width="%1$d" height="%2$d" rx="6" %6$s/>
                """
                        .formatted(
                                width,
                                height,
                                Html.escape(title),
                                Html.escape(description),
                                Ink.darkStyleSheet(),
                                Ink.CARD.fill()));
    }

    @Override
    public void boxes(List<Box> boxes, Ink ink, double opacity) {
        if (boxes.isEmpty()) {
            return;
        }
        out.append("<path ").append(ink.fill());
        if (opacity < 1) {
            out.append(" fill-opacity=\"").append(Numbers.pixels(opacity)).append('"');
        }
        out.append(" d=\"");
        boxes.forEach(this::box);
        out.append("\"/>\n");
    }

    private void box(Box b) {
        point('M', b.x(), b.y());
        out.append('h').append(Numbers.pixels(b.width()));
        out.append('v').append(Numbers.pixels(b.height()));
        out.append('h').append(Numbers.pixels(-b.width())).append('z');
    }

    @Override
    public void line(double x1, double y1, double x2, double y2, Ink ink) {
        out.append("<path ").append(ink.stroke()).append(" d=\"");
        point('M', x1, y1);
        point('L', x2, y2);
        out.append("\"/>\n");
    }

    @Override
    public void path(double[] x, double[] y, Ink ink, int dashes) {
        out.append("<path ").append(ink.stroke());
        out.append(" stroke-width=\"1.8\" stroke-linejoin=\"round\"");
        String pattern = DASHES[dashes % DASHES.length];
        if (!pattern.isEmpty()) {
            out.append(" stroke-dasharray=\"").append(pattern).append('"');
        }
        out.append(" d=\"");
        points(x, y);
        out.append("\"/>\n");
    }

    private void points(double[] x, double[] y) {
        char command = 'M';
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(y[i])) {
                point(command, x[i], y[i]);
                command = 'L';
            } else {
                command = 'M';
            }
        }
    }

    private void point(char command, double x, double y) {
        out.append(command).append(Numbers.pixels(x)).append(' ').append(Numbers.pixels(y));
    }

    @Override
    public void dot(double x, double y, Ink ink) {
        out.append("<circle %s r=\"2.8\" cx=\"".formatted(ink.fill()));
        out.append(Numbers.pixels(x)).append("\" cy=\"").append(Numbers.pixels(y)).append("\"/>\n");
    }

    @Override
    public void text(double x, double y, Anchor anchor, Lettering lettering, String text) {
        out.append("<text x=\"").append(Numbers.pixels(x));
        out.append("\" y=\"").append(Numbers.pixels(y)).append("\" ");
        letters(anchor, lettering, text);
    }

    @Override
    public void upwardText(double x, double y, Anchor anchor, Lettering lettering, String text) {
        out.append("<text transform=\"translate(").append(Numbers.pixels(x)).append(' ');
        out.append(Numbers.pixels(y)).append(")rotate(-90)\" ");
        letters(anchor, lettering, text);
    }

    private void letters(Anchor anchor, Lettering lettering, String text) {
        out.append(lettering.ink.fill()).append(" font-size=\"").append(lettering.size).append('"');
        if (lettering.bold) {
            out.append(" font-weight=\"bold\"");
        }
        if (anchor != Anchor.START) {
            out.append(" text-anchor=\"");
            out.append(anchor.name().toLowerCase(Locale.ROOT)).append('"');
        }
        out.append('>').append(Html.escape(text)).append("</text>\n");
    }
}
