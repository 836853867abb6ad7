package org.jotter.magics.values;

import java.util.List;
import org.jotter.magics.notebook.MagicContext;
import tech.tablesaw.api.Table;

/** The columns of the rows in {@code --from}, with commas between them and none twice. */
public final class KeyColumns extends DependentValues {

    KeyColumns(MagicContext context) {
        super(context);
    }

    @Override
    List<String> startingWith(String prefix, OtherWords others) {
        String before = prefix.substring(0, prefix.lastIndexOf(',') + 1);
        List<String> taken = List.of(before.split(","));
        return FromVariable.rows(others, context).map(Table::columnNames).orElse(List.of()).stream()
                .filter(column -> !column.contains(",") && !taken.contains(column))
                .map(column -> before + column)
                .toList();
    }
}
