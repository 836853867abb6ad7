package org.jotter.models.columns;

import tech.tablesaw.api.NumericColumn;

/**
 * What a numeric plan needs to know of its training rows.
 *
 * @param scale the standard deviation of the population; 1 where all values are equal
 */
public record NumberStatistics(double mean, double scale, double min, double max, int missing) {

    public static NumberStatistics of(NumericColumn<?> column) {
        double sum = 0;
        double min = Double.POSITIVE_INFINITY;
        double max = Double.NEGATIVE_INFINITY;
        int missing = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = column.getDouble(row);
            if (Double.isNaN(value)) {
                missing++;
            } else if (Double.isInfinite(value)) {
                throw NumericPlan.infinite(column.name(), row);
            } else {
                sum += value;
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        double mean = sum / (column.size() - missing);
        return new NumberStatistics(mean, deviation(column, mean), min, max, missing);
    }

    private static double deviation(NumericColumn<?> column, double mean) {
        double squares = 0;
        int count = 0;
        for (int row = 0; row < column.size(); row++) {
            double value = column.getDouble(row);
            if (!Double.isNaN(value)) {
                squares += (value - mean) * (value - mean);
                count++;
            }
        }
        double deviation = Math.sqrt(squares / count);
        return deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
    }

    /** True where the rows hold no two different states, missing counting as one. */
    public boolean saysNothing() {
        return min == max && missing == 0;
    }
}
