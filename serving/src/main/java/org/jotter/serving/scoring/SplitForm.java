package org.jotter.serving.scoring;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {"columns":[...],"data":[[...],...]}}: other parts, {@code index} among them, are ignored.
 */
final class SplitForm {

    static final String NAME = "dataframe_split";

    /** Finds the columns of a body whose data come before them. */
    @FunctionalInterface
    interface LookAhead {
        List<String> columns() throws IOException;
    }

    private final JsonParser json;
    private final RequestRows rows;
    private final LookAhead lookAhead;
    private int[] positions;
    private boolean hasData;

    SplitForm(JsonParser json, RequestRows rows, LookAhead lookAhead) {
        this.json = json;
        this.rows = rows;
        this.lookAhead = lookAhead;
    }

    /** Reads the form from its opening brace to its closing one. */
    void read() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw BadBody.wrongShape(NAME, "an object with 'columns' and 'data'");
        }
        for (String part = json.nextFieldName(); part != null; part = json.nextFieldName()) {
            json.nextToken();
            readPart(part);
        }
        if (positions == null) {
            throw BadBody.splitLacks("columns");
        }
        if (!hasData) {
            throw BadBody.splitLacks("data");
        }
    }

    private void readPart(String part) throws IOException {
        if (part.equals("columns") && positions == null) {
            positions = rows.positions(names(json));
        } else if (part.equals("data")) {
            readData();
        } else {
            json.skipChildren();
        }
    }

    private void readData() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw BadBody.wrongShape("'data' of dataframe_split", "an array of rows");
        }
        if (positions == null) {
            positions = rows.positions(lookAhead.columns());
        }
        hasData = true;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            readRow();
        }
    }

    private void readRow() throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw BadBody.wrongShape("Row %d of 'data'".formatted(rows.rowNumber()), "an array");
        }
        int width = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            rows.append(width < positions.length ? positions[width] : -1, json);
            width++;
        }
        if (width != positions.length) {
            throw BadBody.rowWidth(rows.rowNumber(), width, positions.length);
        }
        rows.endRow(List.of());
    }

    /** The names in the array that the parser stands at. */
    static List<String> names(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw BadBody.wrongShape("'columns' of dataframe_split", "an array of names");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw BadBody.wrongShape("'columns' of dataframe_split", "an array of names");
            }
            names.add(json.getText());
        }
        return names;
    }
}
