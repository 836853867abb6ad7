package org.jotter.tables.cells;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/**
 * What clients write into JSON for a missing value: {@code null}; the bare {@code NaN} of Python's
 * {@code json}, whatever the column holds; the text {@code "NaT"} of pandas where a time is due;
 * the empty text where a text is due, for a column cannot tell it from a missing one.
 */
public final class MissingJson {

    private MissingJson() {}

    /** True where the parser's current value is a missing one for a column of that kind. */
    public static boolean is(JsonParser json, ColumnKind kind) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> true;
            case VALUE_NUMBER_FLOAT -> json.isNaN() && json.getText().equals("NaN");
            case VALUE_STRING ->
                    (kind == ColumnKind.STRING && json.getTextLength() == 0)
                            || (kind.isPointInTime() && json.getText().equals("NaT"));
            default -> false;
        };
    }
}
