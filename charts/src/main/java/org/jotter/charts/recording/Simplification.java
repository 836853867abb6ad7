package org.jotter.charts.recording;

/**
 * Leaves out of a line what a picture cannot show. Of each half pixel across, the first, lowest,
 * highest and last point stay; of these go the ones that a straight line meets within an eighth of
 * a pixel (Ramer 1972, Douglas and Peucker 1973).
 */
final class Simplification {

    private static final double COLUMN = 0.5;
    private static final double TOLERANCE = 0.12;
    private static final int FEW = 8;

    private Simplification() {}

    static Points of(Points line) {
        return straightened(goesRight(line) && line.size() >= FEW ? columns(line) : line);
    }

    private static boolean goesRight(Points line) {
        for (int i = 1; i < line.size(); i++) {
            if (line.x(i) < line.x(i - 1)) {
                return false;
            }
        }
        return true;
    }

    private static Points columns(Points line) {
        Points kept = new Points();
        for (int first = 0; first < line.size(); ) {
            int end = endOfColumn(line, first);
            addExtremes(kept, line, first, end);
            first = end;
        }
        return kept;
    }

    private static int endOfColumn(Points line, int first) {
        double column = Math.floor(line.x(first) / COLUMN);
        int end = first + 1;
        while (end < line.size() && Math.floor(line.x(end) / COLUMN) == column) {
            end++;
        }
        return end;
    }

    private static void addExtremes(Points kept, Points line, int first, int end) {
        int low = first;
        int high = first;
        for (int i = first; i < end; i++) {
            low = line.y(i) < line.y(low) ? i : low;
            high = line.y(i) > line.y(high) ? i : high;
        }
        int[] places = {first, Math.min(low, high), Math.max(low, high), end - 1};
        int before = -1;
        for (int place : places) {
            if (place != before) {
                kept.add(line.x(place), line.y(place));
            }
            before = place;
        }
    }

    private static Points straightened(Points line) {
        if (line.size() < 3) {
            return line;
        }
        boolean[] keep = new boolean[line.size()];
        keep[0] = true;
        keep[line.size() - 1] = true;
        markCorners(line, keep);
        Points kept = new Points();
        for (int i = 0; i < keep.length; i++) {
            if (keep[i]) {
                kept.add(line.x(i), line.y(i));
            }
        }
        return kept;
    }

    /** With a stack of its own: a line of a million points would be too deep for recursion. */
    private static void markCorners(Points line, boolean[] keep) {
        int[] stack = new int[2 * line.size() + 2];
        int top = 0;
        stack[top++] = 0;
        stack[top++] = line.size() - 1;
        while (top > 0) {
            int to = stack[--top];
            int from = stack[--top];
            int corner = farthest(line, from, to);
            if (corner > 0) {
                keep[corner] = true;
                stack[top++] = from;
                stack[top++] = corner;
                stack[top++] = corner;
                stack[top++] = to;
            }
        }
    }

    /** The point farthest from the straight line between two, or -1 where all are near it. */
    private static int farthest(Points line, int from, int to) {
        double dx = line.x(to) - line.x(from);
        double dy = line.y(to) - line.y(from);
        double length = dx * dx + dy * dy;
        double most = TOLERANCE * TOLERANCE;
        int place = -1;
        for (int i = from + 1; i < to; i++) {
            double ex = line.x(i) - line.x(from);
            double ey = line.y(i) - line.y(from);
            double along = length == 0 ? 0 : (ex * dx + ey * dy) / length;
            double share = Math.max(0, Math.min(1, along));
            double distance = square(ex - share * dx) + square(ey - share * dy);
            if (distance > most) {
                most = distance;
                place = i;
            }
        }
        return place;
    }

    private static double square(double value) {
        return value * value;
    }
}
