package org.jotter.charts.svg;

import java.awt.geom.PathIterator;
import org.jotter.charts.recording.Points;

/**
 * The data of a path: relative steps in whole quarters of a pixel, with a space only where two
 * numbers would run together.
 */
final class SvgPath {

    /** Units per pixel. */
    static final int UNITS = 4;

    /** A step so far beyond the card is not seen. */
    private static final int FAR = 1_000_000;

    private final StringBuilder out;
    private int penX;
    private int penY;
    private char command;

    SvgPath(StringBuilder out) {
        this.out = out;
    }

    static int units(double pixels) {
        return (int) Math.round(Math.max(-FAR, Math.min(FAR, pixels)) * UNITS);
    }

    void polyline(Points points) {
        for (int i = 0; i < points.size(); i++) {
            if (i == 0) {
                moveTo(units(points.x(i)), units(points.y(i)));
            } else {
                lineTo(units(points.x(i)), units(points.y(i)));
            }
        }
    }

    void outline(PathIterator segments) {
        double[] c = new double[6];
        int startX = 0;
        int startY = 0;
        for (; !segments.isDone(); segments.next()) {
            switch (segments.currentSegment(c)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = units(c[0]);
                    startY = units(c[1]);
                    moveTo(startX, startY);
                }
                case PathIterator.SEG_LINETO -> lineTo(units(c[0]), units(c[1]));
                case PathIterator.SEG_QUADTO -> curveTo('q', c, 4);
                case PathIterator.SEG_CUBICTO -> curveTo('c', c, 6);
                default -> close(startX, startY);
            }
        }
    }

    /** A line without length, which a round cap makes a dot. */
    void dot(int x, int y) {
        if (command == 0) {
            moveTo(x, y);
        } else {
            out.append('m');
            numbers(x - penX, y - penY);
            penX = x;
            penY = y;
        }
        out.append("h0");
        command = 'h';
    }

    private void moveTo(int x, int y) {
        out.append('M');
        numbers(x, y);
        penX = x;
        penY = y;
        command = 'M';
    }

    private void lineTo(int x, int y) {
        int dx = x - penX;
        int dy = y - penY;
        if (dx == 0 && dy == 0) {
            return;
        }
        if (dy == 0) {
            command('h');
            number(dx);
        } else if (dx == 0) {
            command('v');
            number(dy);
        } else {
            command('l');
            numbers(dx, dy);
        }
        penX = x;
        penY = y;
    }

    private void curveTo(char letter, double[] c, int size) {
        command(letter);
        for (int i = 0; i < size; i += 2) {
            numbers(units(c[i]) - penX, units(c[i + 1]) - penY);
        }
        penX = units(c[size - 2]);
        penY = units(c[size - 1]);
    }

    private void close(int startX, int startY) {
        out.append('z');
        command = 'z';
        penX = startX;
        penY = startY;
    }

    /** A letter that repeats is left out. */
    private void command(char letter) {
        if (command != letter) {
            out.append(letter);
            command = letter;
        }
    }

    private void numbers(int x, int y) {
        number(x);
        number(y);
    }

    private void number(int value) {
        if (value >= 0 && Character.isDigit(out.charAt(out.length() - 1))) {
            out.append(' ');
        }
        out.append(value);
    }
}
