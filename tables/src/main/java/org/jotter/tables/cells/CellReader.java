package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** Reads JSON values into the next cells of one column. */
@FunctionalInterface
public interface CellReader {

    /**
     * Appends the parser's current value.
     *
     * @throws WrongCell where the column cannot hold it; nothing is appended then
     */
    void append(JsonParser json) throws IOException, WrongCell;
}
