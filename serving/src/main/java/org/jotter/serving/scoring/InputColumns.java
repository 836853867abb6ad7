package org.jotter.serving.scoring;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jotter.tables.frame.ColumnSpec;

/** The columns to read, and where each name stands. Made once for a model. */
final class InputColumns {

    private final List<ColumnSpec> specs;
    private final Map<String, Integer> positions = new HashMap<>();

    InputColumns(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
        for (int i = 0; i < specs.size(); i++) {
            positions.put(specs.get(i).name(), i);
        }
    }

    /** The column's position, or -1 for one that the model does not take. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    RequestRows newRows() {
        Cells[] cells = new Cells[specs.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = Cells.of(specs.get(i));
        }
        return new RequestRows(this, cells);
    }
}
