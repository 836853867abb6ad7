package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.util.List;
import java.util.Optional;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.RegisteredModelJson;
import org.jotter.tracking.wire.WireJson.Fields;

/** The model registry of a server. Safe for all threads. */
final class RemoteRegistry extends RemoteVersions {

    /** A name can be given again after its model was deleted. */
    private record ModelKey(String name, long creationTimeMillis) {

        static ModelKey of(RegisteredModel model) {
            return new ModelKey(model.name(), model.creationTimeMillis());
        }
    }

    private final Api api;
    private final Made<ModelKey> madeModels;

    RemoteRegistry(Api api) {
        super(api);
        this.api = api;
        this.madeModels = new Made<>(api.server());
    }

    @Override
    public RegisteredModel create(NewRegisteredModel model) {
        Made<ModelKey>.Creation creation = madeModels.begin();
        RegisteredModel given =
                api.make(
                        MODELS + "create",
                        json -> RegisteredModelJson.writeNew(json, model),
                        answer -> RegisteredModelJson.read(answer.object("registered_model")),
                        () ->
                                creation.find(
                                        () -> find(model.name()).stream(),
                                        ModelKey::of,
                                        RegisteredModel::creationTimeMillis));
        return creation.gave(given, ModelKey::of);
    }

    @Override
    public RegisteredModel getOrCreate(String name) {
        Optional<RegisteredModel> found = find(name);
        if (found.isPresent()) {
            return found.get();
        }
        try {
            return create(name);
        } catch (JotterException e) {
            if (e.kind() != EXISTS) {
                throw e;
            }
            return named(name); // somebody else was quicker
        }
    }

    private Optional<RegisteredModel> find(String name) {
        return unlessMissing(() -> named(name));
    }

    @Override
    public RegisteredModel named(String name) {
        return api.get(
                MODELS + "get",
                Query.of("name", name),
                answer -> RegisteredModelJson.read(answer.object("registered_model")));
    }

    @Override
    public PagedList<RegisteredModel> search(RegisteredModelQuery query) {
        return api.get(
                MODELS + "search",
                Query.of("filter", query.filter())
                        .and("order_by", query.orderBy())
                        .and("max_results", query.maxResults())
                        .and("page_token", query.pageToken()),
                answer -> answer.page("registered_models", RegisteredModelJson::read));
    }

    @Override
    public RegisteredModel rename(String name, String newName) {
        Made<ModelKey>.Creation renaming = madeModels.begin();
        api.tellOnce(
                "POST",
                MODELS + "rename",
                json -> {
                    json.writeStringField("name", name);
                    json.writeStringField("new_name", newName);
                },
                () -> isRenamed(renaming, name, newName));
        RegisteredModel renamed = named(newName);
        madeModels.knows(ModelKey.of(renamed));
        knowsVersionsOf(newName);
        return renamed;
    }

    private boolean isRenamed(Made<ModelKey>.Creation renaming, String name, String newName) {
        return find(name).isEmpty()
                && renaming.find(
                                () -> find(newName).stream(),
                                ModelKey::of,
                                RegisteredModel::lastUpdateTimeMillis)
                        .isPresent();
    }

    @Override
    public RegisteredModel describe(String name, String description) {
        api.tell(
                "PATCH",
                MODELS + "update",
                json -> {
                    json.writeStringField("name", name);
                    json.writeStringField("description", description);
                });
        return named(name);
    }

    @Override
    public void delete(String name) {
        api.tellOnce(
                "DELETE",
                MODELS + "delete",
                json -> json.writeStringField("name", name),
                () -> find(name).isEmpty());
    }

    @Override
    public void setTag(String name, String key, String value) {
        api.tell("POST", MODELS + "set-tag", tag(name, key, value));
    }

    private static Fields tag(String name, String key, String value) {
        return json -> {
            json.writeStringField("name", name);
            json.writeStringField("key", key);
            json.writeStringField("value", value);
        };
    }

    @Override
    public void deleteTag(String name, String key) {
        api.tell(
                "DELETE",
                MODELS + "delete-tag",
                json -> {
                    json.writeStringField("name", name);
                    json.writeStringField("key", key);
                });
    }

    @Override
    public List<RegistryEvent> history(String name) {
        throw new JotterException(
                UNSUPPORTED,
                "MLflow's API tells no history of changes. See the versions with %models versions "
                        + name);
    }
}
