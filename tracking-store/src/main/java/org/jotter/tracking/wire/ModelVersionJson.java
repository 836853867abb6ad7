package org.jotter.tracking.wire;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.errors.JotterException;

/** Versions of registered models on the wire. */
public final class ModelVersionJson {

    private static final int USUAL_RESULTS = 200_000;

    private ModelVersionJson() {}

    /** The {@code name} and {@code version} of a request. */
    public static VersionKey key(RequestFields request) {
        return new VersionKey(request.text("name"), number(request.id("version")));
    }

    private static int number(String version) {
        try {
            return Integer.parseInt(version);
        } catch (NumberFormatException e) {
            throw new JotterException(
                    INVALID,
                    "Parameter 'version' must be an integer, got '%s'.".formatted(version),
                    e);
        }
    }

    /** What {@code model-versions/create} asks for. */
    public static NewModelVersion newVersion(RequestFields request) {
        return new NewModelVersion(
                request.text("name"),
                request.text("source"),
                request.text("run_id", ""),
                request.text("model_id", ""),
                request.text("run_link", ""),
                request.text("description", ""),
                request.pairs("tags"));
    }

    /** What {@code model-versions/search} asks for. */
    public static ModelVersionQuery query(RequestFields request) {
        return new ModelVersionQuery(
                request.text("filter", ""),
                request.texts("order_by"),
                request.count("max_results", USUAL_RESULTS),
                request.text("page_token", ""));
    }

    /** Writes one as an object. */
    public static void write(JsonGenerator json, ModelVersion version) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", version.name());
        json.writeStringField("version", Integer.toString(version.version()));
        json.writeNumberField("creation_timestamp", version.creationTimeMillis());
        json.writeNumberField("last_updated_timestamp", version.lastUpdateTimeMillis());
        WireJson.optional(json, "user_id", version.userId());
        json.writeStringField("current_stage", version.currentStage().toString());
        json.writeStringField("description", version.description());
        json.writeStringField("source", version.source());
        json.writeStringField("run_id", version.runId());
        json.writeStringField("status", "READY");
        WireJson.pairs(json, "tags", version.tags());
        json.writeStringField("run_link", version.runLink());
        WireJson.texts(json, "aliases", version.aliases());
        WireJson.optional(json, "model_id", version.modelId());
        json.writeEndObject();
    }

    /** The model version of an answer. */
    public static ModelVersion read(AnswerFields version) {
        return new ModelVersion(
                version.requiredText("name"),
                (int) version.integer("version"),
                version.text("source"),
                version.text("run_id"),
                version.text("model_id"),
                version.text("run_link"),
                version.text("user_id"),
                version.integer("creation_timestamp"),
                version.integer("last_updated_timestamp"),
                version.text("description"),
                version.texts("aliases"),
                version.pairs("tags"),
                stage(version.text("current_stage")));
    }

    /** Newer servers of other makers send none. */
    private static Stage stage(String name) {
        return name.isEmpty() ? Stage.NONE : Stage.parse(name);
    }

    /** Writes the fields of {@code model-versions/create}. */
    public static void writeNew(JsonGenerator json, NewModelVersion version) throws IOException {
        json.writeStringField("name", version.name());
        json.writeStringField("source", version.source());
        WireJson.optional(json, "run_id", version.runId());
        WireJson.optional(json, "model_id", version.modelId());
        WireJson.optional(json, "run_link", version.runLink());
        WireJson.optional(json, "description", version.description());
        WireJson.pairs(json, "tags", version.tags());
    }
}
