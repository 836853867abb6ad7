package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import org.jotter.tables.cells.ColumnKind;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** The columns of the rows in {@code --from} that hold points in time. */
public final class TimeColumns extends DependentValues {

    TimeColumns(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        return FromVariable.rows(others, context).map(Table::columns).orElse(List.of()).stream()
                .filter(
                        column ->
                                ColumnKind.of(column).filter(ColumnKind::isPointInTime).isPresent())
                .map(Column::name)
                .toList();
    }
}
