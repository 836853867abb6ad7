package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.FilterText;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.Registry;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.ModelVersionJson;
import org.jotter.tracking.wire.WireJson;
import org.jotter.tracking.wire.WireJson.Fields;

/** The versions and aliases of a server's model registry. */
abstract class RemoteVersions implements Registry {

    static final String MODELS = "registered-models/";
    private static final String VERSIONS = "model-versions/";

    /** A version's number can be given again after its model was deleted. */
    private record MadeVersion(VersionKey key, long creationTimeMillis) {

        static MadeVersion of(ModelVersion version) {
            return new MadeVersion(version.key(), version.creationTimeMillis());
        }
    }

    private final Api api;
    private final Made<MadeVersion> madeVersions;

    RemoteVersions(Api api) {
        this.api = api;
        this.madeVersions = new Made<>(api.server());
    }

    @Override
    public ModelVersion createVersion(NewModelVersion asked) {
        NewModelVersion version = withOwnerOfSource(asked);
        Made<MadeVersion>.Creation creation = madeVersions.begin();
        ModelVersion given =
                api.make(
                        VERSIONS + "create",
                        json -> ModelVersionJson.writeNew(json, version),
                        answer -> ModelVersionJson.read(answer.object("model_version")),
                        () -> made(creation, version));
        return creation.gave(given, MadeVersion::of);
    }

    /** Servers since 3.18 want to be told whose files the source names, though it says so. */
    private static NewModelVersion withOwnerOfSource(NewModelVersion version) {
        return ModelUri.find(ModelUri.OfLoggedModel.class, version.source())
                .filter(model -> version.modelId().isEmpty())
                .map(model -> version.ofModel(model.modelId()))
                .orElseGet(() -> withRunOfSource(version));
    }

    private static NewModelVersion withRunOfSource(NewModelVersion version) {
        return ModelUri.find(ModelUri.OfRun.class, version.source())
                .filter(run -> version.runId().isEmpty())
                .map(run -> version.ofRun(run.runId()))
                .orElse(version);
    }

    private Optional<ModelVersion> made(
            Made<MadeVersion>.Creation creation, NewModelVersion version) {
        return creation.find(
                () -> versions(version.name()).stream().filter(other -> isSame(other, version)),
                MadeVersion::of,
                ModelVersion::creationTimeMillis);
    }

    @Override
    public ModelVersion register(NewModelVersion version, Optional<String> alias) {
        getOrCreate(version.name());
        ModelVersion registered =
                versions(version.name()).stream()
                        .filter(other -> isSame(other, version))
                        .findFirst()
                        .orElseGet(() -> createVersion(version));
        if (alias.isPresent()) {
            setAlias(version.name(), alias.get(), registered.version());
        }
        return version(version.name(), registered.version());
    }

    /** A server may have followed the source to the logged model's files. */
    private static boolean isSame(ModelVersion there, NewModelVersion wanted) {
        return there.source().equals(wanted.source())
                || (!there.modelId().isEmpty()
                        && wanted.source()
                                .equals(new ModelUri.OfLoggedModel(there.modelId()).toString()));
    }

    @Override
    public ModelVersion copyVersion(VersionKey source, String targetName) {
        ModelVersion origin = version(source.name(), source.version());
        getOrCreate(targetName);
        return createVersion(
                NewModelVersion.of(targetName, source.uri())
                        .ofRun(origin.runId())
                        .linked(origin.runLink())
                        .described(origin.description())
                        .tagged(origin.tags()));
    }

    @Override
    public PagedList<ModelVersion> searchVersions(ModelVersionQuery query) {
        return api.get(
                VERSIONS + "search",
                Query.of("filter", query.filter())
                        .and("order_by", query.orderBy())
                        .and("max_results", query.maxResults())
                        .and("page_token", query.pageToken()),
                answer -> answer.page("model_versions", ModelVersionJson::read));
    }

    @Override
    public List<ModelVersion> versions(String name) {
        ModelVersionQuery query =
                ModelVersionQuery.all()
                        .where("name " + FilterText.equalTo(name))
                        .orderBy("version_number DESC");
        List<ModelVersion> found =
                PagedList.all(token -> searchVersions(query.withPageToken(token))).stream()
                        .filter(version -> version.name().equals(name))
                        .toList();
        if (found.isEmpty()) {
            named(name);
        }
        return found;
    }

    @Override
    public ModelVersion version(String name, int version) {
        return api.get(
                VERSIONS + "get",
                Query.of("name", name).and("version", version),
                answer -> ModelVersionJson.read(answer.object("model_version")));
    }

    @Override
    public List<ModelVersion> latestVersions(String name, List<Stage> stages) {
        List<String> names = stages.stream().map(Stage::toString).toList();
        return api.post(
                MODELS + "get-latest-versions",
                json -> {
                    json.writeStringField("name", name);
                    WireJson.texts(json, "stages", names);
                },
                answer -> answer.list("model_versions", ModelVersionJson::read));
    }

    @Override
    public String downloadUri(String name, int version) {
        return api.get(
                VERSIONS + "get-download-uri",
                Query.of("name", name).and("version", version),
                answer -> answer.text("artifact_uri"));
    }

    @Override
    public ModelVersion describeVersion(String name, int version, String description) {
        return api.patch(
                VERSIONS + "update",
                json -> {
                    key(name, version).writeTo(json);
                    json.writeStringField("description", description);
                },
                answer -> ModelVersionJson.read(answer.object("model_version")));
    }

    private static Fields key(String name, int version) {
        return json -> {
            json.writeStringField("name", name);
            json.writeStringField("version", Integer.toString(version));
        };
    }

    @Override
    public void deleteVersion(String name, int version) {
        api.tellOnce(
                "DELETE",
                VERSIONS + "delete",
                key(name, version),
                () -> unlessMissing(() -> version(name, version)).isEmpty());
    }

    @Override
    public void setVersionTag(String name, int version, String key, String value) {
        api.tell(
                "POST",
                VERSIONS + "set-tag",
                json -> {
                    key(name, version).writeTo(json);
                    json.writeStringField("key", key);
                    json.writeStringField("value", value);
                });
    }

    @Override
    public void deleteVersionTag(String name, int version, String key) {
        api.tell(
                "DELETE",
                VERSIONS + "delete-tag",
                json -> {
                    key(name, version).writeTo(json);
                    json.writeStringField("key", key);
                });
    }

    @Override
    public ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting) {
        if (archiveExisting) {
            stage.requireActive();
        }
        return api.post(
                VERSIONS + "transition-stage",
                json -> {
                    key(name, version).writeTo(json);
                    json.writeStringField("stage", stage.toString());
                    json.writeBooleanField("archive_existing_versions", archiveExisting);
                },
                answer -> ModelVersionJson.read(answer.object("model_version")));
    }

    // ---- aliases

    @Override
    public void setAlias(String name, String alias, int version) {
        api.tell(
                "POST",
                MODELS + "alias",
                json -> {
                    key(name, version).writeTo(json);
                    json.writeStringField("alias", alias);
                });
    }

    @Override
    public void deleteAlias(String name, String alias) {
        api.tell(
                "DELETE",
                MODELS + "alias",
                json -> {
                    json.writeStringField("name", name);
                    json.writeStringField("alias", alias);
                });
    }

    @Override
    public ModelVersion versionByAlias(String name, String alias) {
        return api.get(
                MODELS + "alias",
                Query.of("name", name).and("alias", alias),
                answer -> ModelVersionJson.read(answer.object("model_version")));
    }

    /** The versions of a model that was renamed count as made here under its new name. */
    final void knowsVersionsOf(String name) {
        versions(name).forEach(version -> madeVersions.knows(MadeVersion.of(version)));
    }

    static <T> Optional<T> unlessMissing(Supplier<T> look) {
        try {
            return Optional.of(look.get());
        } catch (JotterException e) {
            if (e.kind() != MISSING) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
