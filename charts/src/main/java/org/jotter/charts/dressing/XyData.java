package org.jotter.charts.dressing;

import java.util.stream.IntStream;

/**
 * The points of an XY series as they can be painted. XChart refuses a whole chart for one infinite
 * value, or for one that is not above zero on a logarithmic axis; here such a point is a gap.
 */
final class XyData {

    /** The distance between the least and the greatest of these is still a number. */
    private static final double LIMIT = Double.MAX_VALUE / 2.1;

    private final double[] x;
    private final double[] y;
    private final double[] errors;

    /**
     * The points (x[0], y[0]), (x[1], y[1]) and so on.
     *
     * @param errors half the length of each error bar; null for none
     */
    XyData(double[] x, double[] y, double[] errors) {
        this.x = x;
        this.y = y;
        this.errors = errors;
    }

    double[] x() {
        return x;
    }

    double[] y() {
        return y;
    }

    double[] errors() {
        return errors;
    }

    /** This, where all of it can be painted; else with gaps for what cannot. */
    XyData cleaned(boolean logarithmicX, boolean logarithmicY) {
        if (IntStream.range(0, x.length).allMatch(i -> isReady(i, logarithmicX, logarithmicY))) {
            return this;
        }
        double[] cleanX = new double[x.length];
        double[] cleanY = new double[x.length];
        double instead = firstOnAxis(x, logarithmicX);
        for (int i = 0; i < x.length; i++) {
            boolean painted = isOnAxis(x[i], logarithmicX) && isOnAxis(y[i], logarithmicY);
            cleanX[i] = isOnAxis(x[i], logarithmicX) ? limited(x[i]) : instead;
            cleanY[i] = painted ? limited(y[i]) : Double.NaN;
        }
        return new XyData(cleanX, cleanY, errors);
    }

    private boolean isReady(int i, boolean logarithmicX, boolean logarithmicY) {
        return isOnAxis(x[i], logarithmicX)
                && limited(x[i]) == x[i]
                && (Double.isNaN(y[i]) || (isOnAxis(y[i], logarithmicY) && limited(y[i]) == y[i]));
    }

    private static boolean isOnAxis(double value, boolean logarithmic) {
        return Double.isFinite(value) && (!logarithmic || value > 0);
    }

    /** Where a point without an x stands, unseen; 1 where none has one. */
    private static double firstOnAxis(double[] values, boolean logarithmic) {
        for (double value : values) {
            if (isOnAxis(value, logarithmic)) {
                return limited(value);
            }
        }
        return 1;
    }

    private static double limited(double value) {
        return Math.max(-LIMIT, Math.min(LIMIT, value));
    }

    XyData at(int[] places) {
        return new XyData(Sample.at(x, places), Sample.at(y, places), Sample.at(errors, places));
    }

    /** How many points have a y. */
    long size() {
        return IntStream.range(0, y.length).filter(i -> !Double.isNaN(y[i])).count();
    }
}
