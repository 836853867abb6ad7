package org.jotter.charts.recording;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.util.Arrays;
import java.util.OptionalDouble;

/** The segments of a path, to be compared with those of another. */
final class Outline {

    /** Pixels by which equal letters differ once they were turned. */
    private static final double SLACK = 0.02;

    private static final int[] COORDINATES = {2, 2, 4, 6, 0};

    private final double[] points;
    private final String kinds;
    private final double advance;

    private Outline(double[] points, String kinds, double advance) {
        this.points = points;
        this.kinds = kinds;
        this.advance = advance;
    }

    static Outline of(Shape shape, double advance) {
        StringBuilder kinds = new StringBuilder();
        double[] points = new double[64];
        double[] segment = new double[6];
        int size = 0;
        for (PathIterator i = shape.getPathIterator(null); !i.isDone(); i.next()) {
            int kind = i.currentSegment(segment);
            kinds.append((char) ('0' + kind));
            if (size + 6 > points.length) {
                points = Arrays.copyOf(points, 2 * points.length);
            }
            System.arraycopy(segment, 0, points, size, COORDINATES[kind]);
            size += COORDINATES[kind];
        }
        return new Outline(Arrays.copyOf(points, size), kinds.toString(), advance);
    }

    /** How far the text reaches along its base line, in pixels. */
    double advance() {
        return advance;
    }

    /**
     * The angle by which this is turned about (0, 0) to become the other; empty where it cannot.
     */
    OptionalDouble angleTo(Outline other) {
        if (points.length < 4
                || points.length != other.points.length
                || !kinds.equals(other.kinds)) {
            return OptionalDouble.empty();
        }
        int far = farFromFirst();
        double angle = other.direction(far) - direction(far);
        return isTurned(angle, other) ? OptionalDouble.of(angle) : OptionalDouble.empty();
    }

    private int farFromFirst() {
        int far = 2;
        double most = 0;
        for (int i = 2; i < points.length; i += 2) {
            double distance = Math.hypot(points[i] - points[0], points[i + 1] - points[1]);
            if (distance > most) {
                most = distance;
                far = i;
            }
        }
        return far;
    }

    private double direction(int to) {
        return Math.atan2(points[to + 1] - points[1], points[to] - points[0]);
    }

    private boolean isTurned(double angle, Outline other) {
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        for (int i = 0; i < points.length; i += 2) {
            double x = points[i] * cos - points[i + 1] * sin;
            double y = points[i] * sin + points[i + 1] * cos;
            if (Math.abs(x - other.points[i]) > SLACK
                    || Math.abs(y - other.points[i + 1]) > SLACK) {
                return false;
            }
        }
        return true;
    }
}
