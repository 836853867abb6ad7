package org.jotter.tables.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns to read, and where each name stands. Made once for a model. */
public final class FrameColumns {

    private final List<ColumnSpec> specs;
    private final Map<String, Integer> positions = new HashMap<>();

    public FrameColumns(List<ColumnSpec> specs) {
        this.specs = List.copyOf(specs);
        for (int i = 0; i < specs.size(); i++) {
            positions.put(specs.get(i).name(), i);
        }
    }

    /** The column's position, or -1 for one that is not read. */
    int position(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** Room for the rows of one frame. */
    public FrameRows newRows() {
        FrameColumn[] cells = new FrameColumn[specs.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = FrameColumn.of(specs.get(i));
        }
        return new FrameRows(this, cells);
    }
}
