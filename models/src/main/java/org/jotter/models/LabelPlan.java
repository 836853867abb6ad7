package org.jotter.models;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
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
public record LabelPlan(String name, String type, List<String> labels) {

    public LabelPlan {
        labels = List.copyOf(labels);
        LabelType.valueOf(type);
    }

    static LabelPlan of(Column<?> column, LabelType type) {
        TreeSet<String> labels = new TreeSet<>(type.order());
        for (int row = 0; row < column.size(); row++) {
            labels.add(text(column, row));
        }
        return new LabelPlan(column.name(), type.name(), List.copyOf(labels));
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
