package org.jotter.models.tasks.classification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jotter.features.TrainingSplit;
import org.jotter.models.Evaluation;
import org.jotter.models.FittedModel;
import org.jotter.models.Target;
import org.jotter.models.Task;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.tribuo.Model;
import org.tribuo.classification.Label;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * The label column and its classes.
 *
 * @param name the column; empty for a model that was trained outside a data plan
 * @param type the column's type: {@code STRING}, {@code BOOLEAN}, {@code SHORT}, {@code INTEGER} or
 *     {@code LONG}
 * @param labels the classes as text: numbers by value, else by name; of two, the second is the
 *     positive one, as in scikit-learn
 */
public record LabelTarget(String name, String type, List<String> labels) implements Target<Label> {

    private static final String PREDICTION = "prediction";

    public LabelTarget {
        labels = List.copyOf(labels);
        LabelType.valueOf(type);
    }

    static LabelTarget of(Column<?> column, LabelType type) {
        TreeSet<String> labels = new TreeSet<>(type.order());
        for (int row = 0; row < column.size(); row++) {
            labels.add(text(column, row));
        }
        return new LabelTarget(column.name(), type.name(), List.copyOf(labels));
    }

    @Override
    public Task<Label> task() {
        return new ClassificationTask();
    }

    @Override
    public List<String> columns() {
        return List.of(name);
    }

    @Override
    public IntFunction<Label> outputs(Table table) {
        int[] indexes = indexes(table.column(name));
        List<Label> all = labels.stream().map(Label::new).toList();
        return row -> all.get(indexes[row]);
    }

    @Override
    public List<ColumnSpec> frame(boolean probabilities) {
        List<ColumnSpec> columns = new ArrayList<>();
        columns.add(new ColumnSpec(PREDICTION, labelType().dataType(), true));
        if (probabilities) {
            labels.forEach(
                    label ->
                            columns.add(new ColumnSpec(probability(label), DataType.DOUBLE, true)));
        }
        return columns;
    }

    @Override
    public LabelPredictions predictions(int rows, boolean probabilities) {
        return new LabelPredictions(this, rows, probabilities);
    }

    @Override
    public boolean isOf(Model<Label> model) {
        Set<String> known =
                model.getOutputIDInfo().getDomain().stream()
                        .map(Label::getLabel)
                        .collect(Collectors.toSet());
        return known.equals(Set.copyOf(labels));
    }

    @Override
    public Map<String, String> params() {
        return labels.size() == 2 ? Map.of("positive_label", labels.get(1)) : Map.of();
    }

    @Override
    public Evaluation evaluate(FittedModel<Label> model, TrainingSplit split) {
        return new ClassificationEvaluator(this, split).evaluate(model);
    }

    /** Without blanks at the end, for Tablesaw takes them from a column's name. */
    private static String probability(String label) {
        return ("probability_" + label).trim();
    }

    /** The index of each row's label; -1 for one that the training rows did not hold. */
    int[] indexes(Column<?> column) {
        Map<String, Integer> indexOf = new HashMap<>();
        labels.forEach(label -> indexOf.put(label, indexOf.size()));
        int[] indexes = new int[column.size()];
        for (int row = 0; row < indexes.length; row++) {
            indexes[row] = indexOf.getOrDefault(text(column, row), -1);
        }
        return indexes;
    }

    LabelType labelType() {
        return LabelType.valueOf(type);
    }

    private static String text(Column<?> column, int row) {
        return String.valueOf(column.get(row));
    }
}
