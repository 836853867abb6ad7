package org.jotter.tables.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jotter.tables.reading.MissingWords;
import org.jotter.tables.text.TextColumn;
import org.jotter.tables.text.TextOptions;

/** The values of one name, as they are written. Used by one thread. */
final class JsonColumn {

    /** What values may be, by the word for it. */
    private enum Kind {
        NUMBERS,
        TEXTS,
        BOOLEANS,
        OBJECTS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final List<String> texts = new ArrayList<>();
    private final Set<Kind> kinds = EnumSet.noneOf(Kind.class);

    /** Takes the value at which the parser stands; of two in a row the last counts. */
    void put(int row, JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return;
        }
        boolean nested = token.isStructStart();
        String text = nested ? json.<JsonNode>readValueAsTree().toString() : json.getText();
        fill(row);
        texts.add(text);
        if (!(token == JsonToken.VALUE_STRING && isMissing(text))) {
            kinds.add(kind(token));
        }
    }

    private static boolean isMissing(String text) {
        return text.isEmpty() || MissingWords.USUAL.contains(text);
    }

    private static Kind kind(JsonToken token) {
        if (token.isStructStart()) {
            return Kind.OBJECTS;
        }
        return token.isNumeric() ? Kind.NUMBERS : token.isBoolean() ? Kind.BOOLEANS : Kind.TEXTS;
    }

    /** Makes the column end before that row: what it lacks is missing. */
    void fill(int row) {
        while (texts.size() < row) {
            texts.add("");
        }
        while (texts.size() > row) {
            texts.remove(texts.size() - 1);
        }
    }

    TextColumn column(String name, TextOptions options) {
        boolean onlyTexts = !kinds.contains(Kind.NUMBERS) && !kinds.contains(Kind.BOOLEANS);
        return TextColumn.ofTexts(name, texts, onlyTexts ? options.withQuoted() : options);
    }

    /** What to tell of values that are not all of one kind. */
    List<String> doubts(String name, TextColumn column) {
        return kinds.size() < 2
                ? List.of()
                : List.of(
                        "Column '%s' holds %s and is read as %s. text(\"%s\") keeps all as text"
                                .formatted(
                                        name,
                                        kinds.stream()
                                                .map(Kind::word)
                                                .collect(Collectors.joining(" and ")),
                                        column.reading().kind(),
                                        name));
    }
}
