package org.jotter.tracking.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Stage;

/** Registered models on the wire. */
public final class RegisteredModelJson {

    private static final int USUAL_RESULTS = 100;

    private RegisteredModelJson() {}

    /** What {@code registered-models/create} asks for. */
    public static NewRegisteredModel newModel(RequestFields request) {
        return new NewRegisteredModel(
                request.text("name"), request.text("description", ""), request.pairs("tags"));
    }

    /** What {@code registered-models/search} asks for. */
    public static RegisteredModelQuery query(RequestFields request) {
        return new RegisteredModelQuery(
                request.text("filter", ""),
                request.texts("order_by"),
                request.count("max_results", USUAL_RESULTS),
                request.text("page_token", ""));
    }

    /** The {@code stages} of {@code registered-models/get-latest-versions}. */
    public static List<Stage> stages(RequestFields request) {
        return request.texts("stages").stream().map(Stage::parse).toList();
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, RegisteredModel model) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", model.name());
        json.writeNumberField("creation_timestamp", model.creationTimeMillis());
        json.writeNumberField("last_updated_timestamp", model.lastUpdateTimeMillis());
        WireJson.optional(json, "description", model.description());
        WireJson.list(json, "latest_versions", model.latestVersions(), ModelVersionJson::write);
        WireJson.pairs(json, "tags", model.tags());
        WireJson.list(json, "aliases", model.aliases().entrySet(), RegisteredModelJson::writeAlias);
        json.writeEndObject();
    }

    private static void writeAlias(JsonGenerator json, Map.Entry<String, Integer> alias)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("alias", alias.getKey());
        json.writeStringField("version", Integer.toString(alias.getValue()));
        json.writeEndObject();
    }

    /** The registered model of an answer. */
    public static RegisteredModel read(AnswerFields model) {
        Map<String, Integer> aliases = new TreeMap<>();
        model.list("aliases", alias -> alias)
                .forEach(alias -> aliases.put(alias.text("alias"), (int) alias.integer("version")));
        return new RegisteredModel(
                model.requiredText("name"),
                model.text("description"),
                model.integer("creation_timestamp"),
                model.integer("last_updated_timestamp"),
                model.list("latest_versions", ModelVersionJson::read),
                aliases,
                model.pairs("tags"));
    }

    /** Writes the fields of {@code registered-models/create}. */
    public static void writeNew(JsonGenerator json, NewRegisteredModel model) throws IOException {
        json.writeStringField("name", model.name());
        WireJson.optional(json, "description", model.description());
        WireJson.pairs(json, "tags", model.tags());
    }
}
