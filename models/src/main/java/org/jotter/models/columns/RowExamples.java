package org.jotter.models.columns;

import java.util.ArrayList;
import java.util.List;
import org.tribuo.Example;
import org.tribuo.Output;
import tech.tablesaw.api.Table;

/**
 * The rows of a table as Tribuo's examples, read by the plans of the input columns. One buffer
 * serves all rows, so it is used by one thread.
 */
public final class RowExamples {

    private final RowEncoder[] encoders;
    private final FeatureRow features;

    private RowExamples(List<RowEncoder> encoders, FeatureRow features) {
        this.encoders = encoders.toArray(RowEncoder[]::new);
        this.features = features;
    }

    /**
     * Checks that the table has the columns in the right types.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID where it has not
     */
    public static RowExamples of(List<ColumnPlan> columns, Table table) {
        List<String> names = table.columnNames();
        InputColumns.check(columns, names);
        List<RowEncoder> encoders = new ArrayList<>();
        for (ColumnPlan plan : columns) {
            int index = names.indexOf(plan.name());
            if (index >= 0) {
                encoders.add(plan.encoder(table.column(index)));
            }
        }
        String fallback = columns.get(0).features().get(0);
        return new RowExamples(encoders, new FeatureRow(fallback));
    }

    /** The example of a row. An interrupt is seen here, now and then. */
    public <T extends Output<T>> Example<T> example(int row, T output) {
        Interrupts.check(row);
        for (RowEncoder encoder : encoders) {
            encoder.encode(row, features);
        }
        return features.toExample(output);
    }
}
