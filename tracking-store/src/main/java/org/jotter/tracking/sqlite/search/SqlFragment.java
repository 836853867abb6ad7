package org.jotter.tracking.sqlite.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ViewType;

/** A piece of SQL and the values for its question marks, in order. */
public record SqlFragment(String text, List<Object> values) {

    public SqlFragment {
        values = List.copyOf(values);
    }

    public static SqlFragment of(String text, Object... values) {
        return new SqlFragment(text, Arrays.asList(values));
    }

    /** The fragments one after the other. */
    public static SqlFragment join(String separator, List<SqlFragment> fragments) {
        List<String> texts = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        for (SqlFragment fragment : fragments) {
            texts.add(fragment.text);
            values.addAll(fragment.values);
        }
        return new SqlFragment(String.join(separator, texts), values);
    }

    /** {@code column IN (?, ?)}. */
    public static SqlFragment in(String column, List<?> values) {
        String marks = String.join(", ", values.stream().map(value -> "?").toList());
        return new SqlFragment(column + " IN (" + marks + ")", List.copyOf(values));
    }

    /** Which rows {@code r} a view shows. */
    public static SqlFragment stage(ViewType view) {
        return switch (view) {
            case ACTIVE_ONLY -> of("r.lifecycle_stage = 'active'");
            case DELETED_ONLY -> of("r.lifecycle_stage = 'deleted'");
            case ALL -> of("TRUE");
        };
    }

    /**
     * Which rows {@code r} are in the experiments. The plus keeps the planner from sorting whole
     * experiments: it walks all rows instead.
     */
    public static SqlFragment amongExperiments(List<ExperimentId> experimentIds) {
        List<Long> numbers = experimentIds.stream().map(ExperimentId::number).toList();
        return in(numbers.size() == 1 ? "r.experiment_id" : "+r.experiment_id", numbers);
    }

    /** {@code text AS name}. */
    SqlFragment as(String name) {
        return new SqlFragment(text + " AS " + name, values);
    }

    public Object[] boundValues() {
        return values.toArray();
    }
}
