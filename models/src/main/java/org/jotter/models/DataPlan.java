package org.jotter.models;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jotter.features.TrainingSplit;
import org.jotter.models.columns.ColumnFitter;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.models.columns.ExcludedColumn;
import org.jotter.models.columns.FeaturePlan;
import org.jotter.models.columns.FittedColumns;
import org.jotter.models.columns.Preprocessing;
import org.jotter.models.columns.RowExamples;
import org.jotter.tables.reading.Reading;
import org.tribuo.Model;
import org.tribuo.Output;
import tech.tablesaw.api.Table;

/**
 * The recorded way from a table to Tribuo's features and from its predictions back to a table,
 * fitted on the training rows alone. It is kept with the model as JSON, so serving reads rows as
 * training did. Immutable; safe for all threads.
 *
 * @param <T> Tribuo's output type
 * @param columns the input columns in order, each with what it becomes
 * @param target what the model learned to say
 * @param excluded the columns of the training set that the model does not see, and why
 * @param reading how the columns were read that {@code Tables} read, so that the same texts can be
 *     read the same way again; empty where nobody knows
 */
public record DataPlan<T extends Output<T>>(
        List<ColumnPlan> columns,
        Target<T> target,
        List<ExcludedColumn> excluded,
        Optional<Reading> reading) {

    public DataPlan {
        columns = List.copyOf(columns);
        excluded = List.copyOf(excluded);
        Objects.requireNonNull(target, "target");
        long names = columns.stream().map(ColumnPlan::name).distinct().count();
        if (columns.isEmpty() || names < columns.size()) {
            throw new IllegalArgumentException("no column, or one twice");
        }
    }

    /**
     * The plan for a split training set. Numbers are scaled and missing values are filled as the
     * preprocessing says; a text gives one feature for each value; a column without two different
     * values in the training rows is left out. A date, a time or a text that looks free is refused,
     * and so is a rule that does not fit its column.
     */
    public static <T extends Output<T>> DataPlan<T> fit(
            TrainingSplit split, Task<T> task, Preprocessing preprocessing) {
        Target<T> target = task.target(split);
        FittedColumns fitted = new ColumnFitter(split, preprocessing).fit();
        return new DataPlan<>(
                fitted.columns(), target, fitted.excluded(), split.source().reading());
    }

    /**
     * The plan for a model that was trained outside of one: each feature is a column of doubles
     * with the feature's name.
     */
    static <T extends Output<T>> DataPlan<T> identity(Model<T> model, Task<T> task) {
        List<ColumnPlan> columns = new ArrayList<>();
        model.getFeatureIDMap().keySet().stream()
                .sorted()
                .forEach(feature -> columns.add(new FeaturePlan(feature)));
        return new DataPlan<>(columns, task.targetOf(model), List.of(), Optional.empty());
    }

    /** The plan that {@link #toJson} wrote. */
    public static DataPlan<?> ofJson(String json) {
        return DataPlanJson.read(json);
    }

    public String toJson() {
        return DataPlanJson.write(this);
    }

    /** The features in the order of their columns. */
    public List<String> features() {
        return columns.stream().flatMap(column -> column.features().stream()).toList();
    }

    /** True where these are the features of a model; the training rows may lack some of them. */
    public boolean gives(Model<T> model) {
        return Set.copyOf(features()).containsAll(model.getFeatureIDMap().keySet());
    }

    /** The signature of a model that is read by this plan. */
    public Signature signature(boolean probabilities) {
        return new Signature(
                columns.stream().map(ColumnPlan::spec).toList(), target.frame(probabilities));
    }

    /** What is known of the input columns beyond their types. */
    public InputRules inputRules() {
        return InputRules.of(columns, reading);
    }

    /**
     * The rows of a table as examples; checks that it has the columns in the right types. Texts are
     * read as those of the training set were.
     */
    public RowExamples examples(Table table) {
        if (reading.isEmpty() || !TextReplay.hasTexts(table)) {
            return RowExamples.of(columns, table);
        }
        return RowExamples.of(
                columns,
                TextReplay.read(table, TextReplay.readings(columns, reading.orElseThrow())));
    }
}
