package org.jotter.serving.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.jotter.models.UnseenCategories;
import org.jotter.tables.records.Json;

/** What an answer says beside its predictions: {@code {"unseen_categories":[...]}}. */
final class AnswerMetadata {

    static final String NAME = "metadata";
    static final String UNSEEN = "unseen_categories";

    private AnswerMetadata() {}

    /** Empty where there is nothing to say. */
    static Optional<JsonNode> of(List<UnseenCategories> unseen) {
        return unseen.isEmpty()
                ? Optional.empty()
                : Optional.of(Json.object().set(UNSEEN, Json.array(unseen)));
    }

    /** How many rows hold one, by column: {@code {"origin":2}}. */
    static String rows(List<UnseenCategories> unseen) {
        ObjectNode rows = Json.object();
        unseen.forEach(column -> rows.put(column.column(), column.rows()));
        return rows.toString();
    }

    /** What an answer that was received says. */
    static List<UnseenCategories> unseen(JsonNode answer) {
        JsonNode list = answer.path(NAME).path(UNSEEN);
        return list.isArray() ? Json.list(list, UnseenCategories.class) : List.of();
    }
}
