package org.jotter.serving.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** {@code [{"column":value,...},...]}: the columns of a row in any order. */
final class RecordsForm {

    static final String NAME = "dataframe_records";

    private final JsonParser json;
    private final RequestRows rows;
    private final List<String> ignoredNames = new ArrayList<>();

    RecordsForm(JsonParser json, RequestRows rows) {
        this.json = json;
        this.rows = rows;
    }

    /** Reads the form from its opening bracket to its closing one. */
    void read() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw BadBody.wrongShape(NAME, "an array of objects");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readRow();
        }
    }

    private void readRow() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw BadBody.wrongShape(
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
