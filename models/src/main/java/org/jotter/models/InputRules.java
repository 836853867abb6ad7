package org.jotter.models;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jotter.models.columns.ColumnPlan;
import org.jotter.tables.reading.ColumnReading;
import org.jotter.tables.reading.Reading;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * What a model knows of its input columns beyond their types. Immutable; safe for all threads.
 *
 * @param readings how the texts of a column became cells at training, of those columns where that
 *     changes a text
 * @param categories the values that the training rows held, of text columns
 */
public record InputRules(Map<String, ColumnReading> readings, Map<String, Set<String>> categories) {

    /** Of a model that nothing more is known of. */
    public static final InputRules NONE = new InputRules(Map.of(), Map.of());

    public InputRules {
        readings = Map.copyOf(readings);
        categories = Map.copyOf(categories);
    }

    static InputRules of(List<ColumnPlan> columns, Optional<Reading> reading) {
        Map<String, Set<String>> categories = new LinkedHashMap<>();
        for (ColumnPlan column : columns) {
            if (!column.categories().isEmpty()) {
                categories.put(column.name(), Set.copyOf(column.categories()));
            }
        }
        return new InputRules(
                reading.map(read -> TextReplay.readings(columns, read)).orElse(Map.of()),
                categories);
    }

    /** The columns of the rows that hold a text that no training row held. */
    public List<UnseenCategories> unseen(Table rows) {
        if (categories.isEmpty()) {
            return List.of();
        }
        List<UnseenCategories> unseen = new ArrayList<>();
        for (Column<?> column : TextReplay.read(rows, readings).columns()) {
            Set<String> seen = categories.get(column.name());
            if (seen != null && column instanceof StringColumn texts) {
                UnseenCategories.in(texts, seen).ifPresent(unseen::add);
            }
        }
        return unseen;
    }
}
