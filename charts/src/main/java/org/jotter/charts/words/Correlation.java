package org.jotter.charts.words;

/** Pearson's correlation. */
public final class Correlation {

    private Correlation() {}

    /** From -1 to 1, over the points where both are finite; NaN where one does not vary. */
    public static double of(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        double xx = 0;
        double yy = 0;
        double xy = 0;
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (Double.isFinite(x[i]) && Double.isFinite(y[i])) {
                count++;
                double dx = x[i] - meanX;
                double dy = y[i] - meanY;
                meanX += dx / count;
                meanY += dy / count;
                xx += dx * (x[i] - meanX);
                yy += dy * (y[i] - meanY);
                xy += dx * (y[i] - meanY);
            }
        }
        return xy / Math.sqrt(xx * yy);
    }
}
