package org.jotter.charts.recording;

import java.util.Arrays;

/** A list of points that grows. */
public final class Points {

    private double[] x = new double[8];
    private double[] y = new double[8];
    private int size;

    public void add(double px, double py) {
        if (size == x.length) {
            x = Arrays.copyOf(x, 2 * size);
            y = Arrays.copyOf(y, 2 * size);
        }
        x[size] = px;
        y[size] = py;
        size++;
    }

    public int size() {
        return size;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }

    /** The same points by so many pixels further down. */
    Points lower(double pixels) {
        Points moved = new Points();
        for (int i = 0; i < size; i++) {
            moved.add(x[i], y[i] + pixels);
        }
        return moved;
    }

    boolean endsAt(double px, double py) {
        return size > 0 && x[size - 1] == px && y[size - 1] == py;
    }
}
