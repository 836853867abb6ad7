package org.jotter.serving.tracking;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Optional;
import org.jotter.serving.web.Answer;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.wire.WireJson;

/** The shapes that answers have. */
final class Answers {

    private static final Answer EMPTY = Answer.json(WireJson.empty());

    private Answers() {}

    /** {@code {}}, to what only wanted to be done. */
    static Answer empty() {
        return EMPTY;
    }

    /** An object with these fields. */
    static Answer of(WireJson.Fields fields) {
        return Answer.json(WireJson.object(fields));
    }

    /** {@code {"run": ...}}. */
    static <T> Answer one(String name, T thing, WireJson.Item<T> writer) {
        return of(
                json -> {
                    json.writeFieldName(name);
                    writer.write(json, thing);
                });
    }

    /** {@code {"runs": [...], "next_page_token": ...}}, each left out where there is none. */
    static <T> Answer page(String name, PagedList<T> page, WireJson.Item<T> writer) {
        return of(
                json -> {
                    WireJson.list(json, name, page, writer);
                    token(json, page.token());
                });
    }

    static void token(JsonGenerator json, Optional<String> token) throws IOException {
        if (token.isPresent()) {
            json.writeStringField("next_page_token", token.get());
        }
    }
}
