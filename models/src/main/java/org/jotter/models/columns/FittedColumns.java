package org.jotter.models.columns;

import java.util.List;

/**
 * The columns of a training set, as the training rows told what becomes of them.
 *
 * @param columns the input columns in order
 * @param excluded those that the model does not see, and why
 */
public record FittedColumns(List<ColumnPlan> columns, List<ExcludedColumn> excluded) {

    public FittedColumns {
        columns = List.copyOf(columns);
        excluded = List.copyOf(excluded);
    }
}
