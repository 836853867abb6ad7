package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Registry;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.wire.ModelVersionJson;
import org.jotter.tracking.wire.RegisteredModelJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.WireJson;

/** {@code /mlflow/registered-models/...}. */
final class RegisteredModelRoutes {

    private final Registry registry;

    RegisteredModelRoutes(Registry registry) {
        this.registry = registry;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/registered-models/create", this::create);
        table.classic(GET, "/mlflow/registered-models/get", this::get);
        table.classic(GET, "/mlflow/registered-models/search", this::search);
        table.classic(POST, "/mlflow/registered-models/rename", this::rename);
        table.classic(PATCH, "/mlflow/registered-models/update", this::update);
        table.classic(DELETE, "/mlflow/registered-models/delete", this::delete);
        table.classic(GET, "/mlflow/registered-models/get-latest-versions", this::latest);
        table.classic(POST, "/mlflow/registered-models/get-latest-versions", this::latest);
        table.classic(POST, "/mlflow/registered-models/set-tag", this::setTag);
        table.classic(DELETE, "/mlflow/registered-models/delete-tag", this::deleteTag);
        table.classic(POST, "/mlflow/registered-models/alias", this::setAlias);
        table.classic(DELETE, "/mlflow/registered-models/alias", this::deleteAlias);
        table.classic(GET, "/mlflow/registered-models/alias", this::byAlias);
    }

    private Answer create(Call call) throws IOException {
        return one(registry.create(RegisteredModelJson.newModel(call.fields())));
    }

    private Answer get(Call call) throws IOException {
        return one(registry.named(call.fields().text("name")));
    }

    private Answer search(Call call) throws IOException {
        return Answers.page(
                "registered_models",
                registry.search(RegisteredModelJson.query(call.fields())),
                RegisteredModelJson::write);
    }

    private Answer rename(Call call) throws IOException {
        RequestFields request = call.fields();
        return one(registry.rename(request.text("name"), request.text("new_name")));
    }

    private Answer update(Call call) throws IOException {
        RequestFields request = call.fields();
        String name = request.text("name");
        return one(
                request.has("description")
                        ? registry.describe(name, request.text("description", ""))
                        : registry.named(name));
    }

    private Answer delete(Call call) throws IOException {
        registry.delete(call.fields().text("name"));
        return Answers.empty();
    }

    private Answer latest(Call call) throws IOException {
        RequestFields request = call.fields();
        var versions =
                registry.latestVersions(request.text("name"), RegisteredModelJson.stages(request));
        return Answers.of(
                json -> WireJson.list(json, "model_versions", versions, ModelVersionJson::write));
    }

    private Answer setTag(Call call) throws IOException {
        RequestFields request = call.fields();
        registry.setTag(request.text("name"), request.text("key"), request.text("value", ""));
        return Answers.empty();
    }

    private Answer deleteTag(Call call) throws IOException {
        RequestFields request = call.fields();
        registry.deleteTag(request.text("name"), request.text("key"));
        return Answers.empty();
    }

    private Answer setAlias(Call call) throws IOException {
        RequestFields request = call.fields();
        String alias = request.text("alias");
        VersionKey key = ModelVersionJson.key(request);
        registry.setAlias(key.name(), alias, key.version());
        return Answers.empty();
    }

    private Answer deleteAlias(Call call) throws IOException {
        RequestFields request = call.fields();
        registry.deleteAlias(request.text("name"), request.text("alias"));
        return Answers.empty();
    }

    private Answer byAlias(Call call) throws IOException {
        RequestFields request = call.fields();
        ModelVersion version = registry.versionByAlias(request.text("name"), request.text("alias"));
        return Answers.one("model_version", version, ModelVersionJson::write);
    }

    private static Answer one(RegisteredModel model) {
        return Answers.one("registered_model", model, RegisteredModelJson::write);
    }
}
