package org.jotter.tables.frame;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code {"columns":[...],"data":[[...],...]}}: other parts, {@code index} among them, are ignored.
 */
public final class SplitForm {

    public static final String NAME = "dataframe_split";

    /** Finds the columns of a body whose data come before them. */
    @FunctionalInterface
    public interface LookAhead {
        List<String> columns() throws IOException;
    }

    private final JsonParser json;
    private final FrameRows rows;
    private final LookAhead lookAhead;
    private int[] positions;
    private boolean hasData;

    /** A form to be read from the parser into the rows. */
    public SplitForm(JsonParser json, FrameRows rows, LookAhead lookAhead) {
        this.json = json;
        this.rows = rows;
        this.lookAhead = lookAhead;
    }

    /** Reads the form from its opening brace to its closing one. */
    public void read() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw FrameErrors.wrongShape(NAME, "an object with 'columns' and 'data'");
        }
        for (String part = json.nextFieldName(); part != null; part = json.nextFieldName()) {
            json.nextToken();
            readPart(part);
        }
        if (positions == null) {
            throw FrameErrors.splitLacks("columns");
        }
        if (!hasData) {
            throw FrameErrors.splitLacks("data");
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
            throw FrameErrors.wrongShape("'data' of dataframe_split", "an array of rows");
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
            throw FrameErrors.wrongShape(
                    "Row %d of 'data'".formatted(rows.rowNumber()), "an array");
        }
        int width = 0;
        while (json.nextToken() != JsonToken.END_ARRAY) {
            rows.append(width < positions.length ? positions[width] : -1, json);
            width++;
        }
        if (width != positions.length) {
            throw FrameErrors.rowWidth(rows.rowNumber(), width, positions.length);
        }
        rows.endRow(List.of());
    }

    /** The names in the array that the parser stands at. */
    private static List<String> names(JsonParser json) throws IOException {
        List<String> names = new ArrayList<>();
        if (json.currentToken() != JsonToken.START_ARRAY) {
            throw FrameErrors.wrongShape("'columns' of dataframe_split", "an array of names");
        }
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                throw FrameErrors.wrongShape("'columns' of dataframe_split", "an array of names");
            }
            names.add(json.getText());
        }
        return names;
    }

    /** The names of the columns, in the form whose opening brace the parser stands at. */
    public static List<String> columnsAhead(JsonParser json) throws IOException {
        if (!enter(json, "columns")) {
            throw FrameErrors.splitLacks("columns");
        }
        return names(json);
    }

    /** Goes on to the value of the field in the object that the parser stands at. */
    public static boolean enter(JsonParser json, String field) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            if (name.equals(field)) {
                return value != null;
            }
            json.skipChildren();
        }
        return false;
    }
}
