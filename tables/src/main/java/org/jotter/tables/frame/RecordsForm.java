package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code [{"column":value,...},...]}: the columns of a row in any order. */
public final class RecordsForm {

    public static final String NAME = "dataframe_records";

    private final JsonParser json;
    private final FrameRows rows;
    private final List<String> ignoredNames = new ArrayList<>();

    /** A form to be read from the parser into the rows. */
    public RecordsForm(JsonParser json, FrameRows rows) {
        this.json = json;
        this.rows = rows;
    }

    /** Reads the form from its opening bracket to its closing one. */
    public void read() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw FrameErrors.wrongShape(NAME, "an array of objects");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readRow();
        }
    }

    private void readRow() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw FrameErrors.wrongShape(
                    "Row %d of dataframe_records".formatted(rows.rowNumber()), "an object");
        }
        ignoredNames.clear();
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            int position = rows.position(name);
            if (position < 0) {
                ignoredNames.add(name);
            }
            rows.append(position, json);
        }
        rows.endRow(ignoredNames);
    }
}
