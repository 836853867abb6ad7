package org.jotter.tables.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tables.reading.ColumnReading;

/** The columns to read, and where each name stands. Made once for a model. */
public final class FrameColumns {

    private final List<ColumnSpec> specs;
    private final Map<String, ColumnReading> readings;
    private final Map<String, Integer> positions = new HashMap<>();

    /** Columns whose texts are taken as they are. */
    public FrameColumns(List<ColumnSpec> specs) {
        this(specs, Map.of());
    }

    /**
     * Columns whose texts are read as a table's once were.
     *
     * @param readings how, by column
     */
    public FrameColumns(List<ColumnSpec> specs, Map<String, ColumnReading> readings) {
        this.specs = List.copyOf(specs);
        this.readings = Map.copyOf(readings);
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
            ColumnSpec spec = specs.get(i);
            cells[i] = FrameColumn.of(spec, Optional.ofNullable(readings.get(spec.name())));
        }
        return new FrameRows(this, cells);
    }
}
