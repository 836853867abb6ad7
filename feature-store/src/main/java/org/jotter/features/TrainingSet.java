package org.jotter.features;

import java.util.List;
import java.util.Optional;
import org.jotter.tables.reading.Reading;
import org.jotter.tables.reading.Readings;
import tech.tablesaw.api.Table;

/**
 * Label rows joined with the features that were known at their time: one row out for each label row
 * in, in the same order. Immutable; safe for all threads as long as nobody changes the table, which
 * shares its columns with the label rows.
 *
 * @param table the joined rows, without the excluded columns: the label rows' columns first, then
 *     each look-up's features
 * @param label the label column; empty for a set without one
 * @param timestampLookupKey the column that holds the time of each row (the first look-up's, where
 *     they differ); orders {@code splitByTime}, never a feature; empty where no look-up named one
 *     or it was excluded
 * @param lookups what was looked up, in the order given, with each feature by its name
 * @param splitColumn another column that the set was split by, and so never a feature either
 * @param reading how the columns were read that {@code Tables} read; empty where it read none. The
 *     set holds it itself, for the parts of a split have columns of their own
 */
public record TrainingSet(
        Table table,
        String label,
        Optional<String> timestampLookupKey,
        List<FeatureLookup> lookups,
        Optional<String> splitColumn,
        Optional<Reading> reading) {

    public TrainingSet {
        lookups = List.copyOf(lookups);
    }

    /** A set that was not split yet. */
    public TrainingSet(
            Table table,
            String label,
            Optional<String> timestampLookupKey,
            List<FeatureLookup> lookups,
            Optional<Reading> reading) {
        this(table, label, timestampLookupKey, lookups, Optional.empty(), reading);
    }

    /** A set whose columns tell themselves how they were read. */
    public TrainingSet(
            Table table,
            String label,
            Optional<String> timestampLookupKey,
            List<FeatureLookup> lookups) {
        this(table, label, timestampLookupKey, lookups, Readings.of(table));
    }

    TrainingSet splitBy(String time) {
        boolean another = timestampLookupKey.filter(time::equals).isEmpty();
        return new TrainingSet(
                table,
                label,
                timestampLookupKey,
                lookups,
                another ? Optional.of(time) : Optional.empty(),
                reading);
    }

    /** The columns a model may learn from: all but the label and the times that order the rows. */
    public List<String> featureColumns() {
        return table.columnNames().stream()
                .filter(name -> !name.equals(label))
                .filter(name -> timestampLookupKey.filter(name::equals).isEmpty())
                .filter(name -> splitColumn.filter(name::equals).isEmpty())
                .toList();
    }

    /**
     * Cuts the set so that every row to train on is earlier than every row held out. Both parts are
     * in time order, rows of one instant in the set's order. The cut lies at {@code trainFraction}
     * of the rows, moved to the nearest change of time (the earlier of two equally near), so that
     * no instant is cut in two unless all rows share one.
     *
     * @param trainFraction more than 0 and less than 1
     * @throws org.jotter.tracking.errors.JotterException INVALID where the set has no timestamp
     *     lookup key or a row has no time
     */
    public TrainingSplit splitByTime(double trainFraction) {
        return Splits.byTime(this, trainFraction);
    }

    /**
     * Cuts the set as {@link #splitByTime(double)} does, by a column of times of its own, which is
     * no feature then.
     *
     * @throws org.jotter.tracking.errors.JotterException MISSING for a column that is not there,
     *     INVALID for one that holds no times, lacks one in a row, or is the label
     */
    public TrainingSplit splitByTime(String column, double trainFraction) {
        return Splits.byTime(this, column, trainFraction);
    }

    /**
     * Cuts the set at random: the same seed gives the same parts, each in the set's order. Where
     * the label is a text, a boolean or one of at most 20 whole numbers, every label has a row to
     * train on; a rare one that fell among the held-out rows changes places with another.
     *
     * @param trainFraction more than 0 and less than 1
     */
    public TrainingSplit split(double trainFraction, long seed) {
        return Splits.random(this, trainFraction, seed);
    }

    /**
     * Cuts the rows of each label at random, so that both parts have the labels in the same shares:
     * each label to within a row, and with two rows or more on both sides. A label with one row is
     * trained on. The same seed gives the same parts, each in the set's order.
     *
     * @param trainFraction more than 0 and less than 1
     * @throws org.jotter.tracking.errors.JotterException INVALID where the label is no text,
     *     boolean or whole number, or no label has two rows
     */
    public TrainingSplit splitStratified(double trainFraction, long seed) {
        return Splits.stratified(this, trainFraction, seed);
    }

    /**
     * The set without the rows whose label has fewer rows than that. Rows without a label stay.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where the label is no text,
     *     boolean or whole number, or no label has as many rows
     */
    public TrainingSet dropRareLabels(int fewestRows) {
        Table kept = Splits.part(table, LabelRows.of(this).withAtLeast(fewestRows));
        return new TrainingSet(kept, label, timestampLookupKey, lookups, splitColumn, reading);
    }
}
