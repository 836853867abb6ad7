package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.Registry;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.wire.ModelVersionJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.WireJson;

/** {@code /mlflow/model-versions/...}. */
final class ModelVersionRoutes {

    private final Registry registry;

    ModelVersionRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/model-versions/create", this::create);
        table.classic(GET, "/mlflow/model-versions/get", this::get);
        table.classic(GET, "/mlflow/model-versions/search", this::search);
        table.classic(PATCH, "/mlflow/model-versions/update", this::update);
        table.classic(DELETE, "/mlflow/model-versions/delete", this::delete);
        table.classic(POST, "/mlflow/model-versions/transition-stage", this::transition);
        table.classic(GET, "/mlflow/model-versions/get-download-uri", this::downloadUri);
        table.classic(POST, "/mlflow/model-versions/set-tag", this::setTag);
        table.classic(DELETE, "/mlflow/model-versions/delete-tag", this::deleteTag);
    }

    private Answer create(Call call) throws IOException {
        return one(registry.createVersion(ModelVersionJson.newVersion(call.fields())));
    }

    private Answer get(Call call) throws IOException {
        VersionKey key = ModelVersionJson.key(call.fields());
        return one(registry.version(key.name(), key.version()));
    }

    private Reply search(Call call) throws IOException {
        ModelVersionQuery query = ModelVersionJson.query(call.fields());
        return LongPage.of(
                "model_versions",
                query.maxResults(),
                query.pageToken(),
                (count, token) -> registry.searchVersions(query.limit(count).withPageToken(token)),
                ModelVersionJson::write);
    }

    private Answer update(Call call) throws IOException {
        RequestFields request = call.fields();
        VersionKey key = ModelVersionJson.key(request);
        return one(
                request.has("description")
                        ? registry.describeVersion(
                                key.name(), key.version(), request.text("description", ""))
                        : registry.version(key.name(), key.version()));
    }

    private Answer delete(Call call) throws IOException {
        VersionKey key = ModelVersionJson.key(call.fields());
        registry.deleteVersion(key.name(), key.version());
        return Answers.empty();
    }

    private Answer transition(Call call) throws IOException {
        RequestFields request = call.fields();
        VersionKey key = ModelVersionJson.key(request);
        Stage stage = Stage.parse(request.text("stage"));
        boolean archive = request.flag("archive_existing_versions", false);
        return one(registry.transition(key.name(), key.version(), stage, archive));
    }

    private Answer downloadUri(Call call) throws IOException {
        VersionKey key = ModelVersionJson.key(call.fields());
        return Answer.json(
                WireJson.text("artifact_uri", registry.downloadUri(key.name(), key.version())));
    }

    private Answer setTag(Call call) throws IOException {
        RequestFields request = call.fields();
        VersionKey key = ModelVersionJson.key(request);
        registry.setVersionTag(
                key.name(), key.version(), request.text("key"), request.text("value", ""));
        return Answers.empty();
    }

    private Answer deleteTag(Call call) throws IOException {
        RequestFields request = call.fields();
        VersionKey key = ModelVersionJson.key(request);
        registry.deleteVersionTag(key.name(), key.version(), request.text("key"));
        return Answers.empty();
    }

    private static Answer one(ModelVersion version) {
        return Answers.one("model_version", version, ModelVersionJson::write);
    }
}
