package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Limits;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Registry;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.RegistryLimits;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Db;

/**
 * The model registry of a workspace. Names are opaque texts: what is given is what is kept. Every
 * change writes down who made it, in the same transaction, see {@link #history}. Safe for all
 * threads; each call is one transaction.
 *
 * <p>Whatever names a model or version that does not exist is MISSING, with the nearest name or the
 * versions there are.
 */
public final class SqliteRegistry implements Registry {

    /** What a change does within its transaction. */
    @FunctionalInterface
    private interface Step<T> {
        T in(Change change) throws SQLException;
    }

    private final Db db;
    private final Clock clock;
    private final Sources sources;
    private final String userId;

    /** The registry as the user of this process changes it. */
    public SqliteRegistry(Db db, Clock clock, ArtifactRoot root) {
        this(db, clock, new Sources(root), System.getProperty("user.name", ""));
    }

    private SqliteRegistry(Db db, Clock clock, Sources sources, String userId) {
        this.db = db;
        this.clock = clock;
        this.sources = sources;
        this.userId = userId;
    }

    /** The same registry, changed in the name of another user. */
    public SqliteRegistry as(String otherUserId) {
        return new SqliteRegistry(db, clock, sources, otherUserId);
    }

    private <T> T change(Step<T> step) {
        return db.write(session -> step.in(new Change(session, clock.millis(), userId)));
    }

    @Override
    public RegisteredModel create(NewRegisteredModel model) {
        RegistryLimits.name(model.name());
        RegistryLimits.description(model.description());
        model.tags().forEach(RegistryLimits::tag);
        return change(change -> ModelWrites.insert(change, model));
    }

    @Override
    public RegisteredModel getOrCreate(String name) {
        RegistryLimits.name(name);
        return change(
                change -> {
                    ModelWrites.insertUnlessThere(change, name);
                    return ModelWrites.require(change.session(), name);
                });
    }

    @Override
    public RegisteredModel named(String name) {
        return db.snapshot(session -> ModelWrites.require(session, name));
    }

    @Override
    public List<RegisteredModel> list() {
        return db.snapshot(session -> RegistryRows.models(session, RegistryRows.names(session)));
    }

    @Override
    public PagedList<RegisteredModel> search(RegisteredModelQuery query) {
        return RegistrySearches.models(db, query);
    }

    @Override
    public PagedList<ModelVersion> searchVersions(ModelVersionQuery query) {
        return RegistrySearches.versions(db, query);
    }

    @Override
    public RegisteredModel rename(String name, String newName) {
        RegistryLimits.name("new_name", newName);
        return change(change -> ModelWrites.rename(change, name, newName));
    }

    @Override
    public RegisteredModel describe(String name, String description) {
        RegistryLimits.description(description);
        return change(change -> ModelWrites.describe(change, name, description));
    }

    @Override
    public void delete(String name) {
        change(change -> ModelWrites.delete(change, name));
    }

    @Override
    public void setTag(String name, String key, String value) {
        RegistryLimits.tag(key, value);
        change(change -> ModelWrites.setTag(change, name, key, value));
    }

    @Override
    public void deleteTag(String name, String key) {
        change(change -> ModelWrites.deleteTag(change, name, key));
    }

    @Override
    public ModelVersion createVersion(NewModelVersion version) {
        check(version);
        return change(change -> insert(change, version));
    }

    private static void check(NewModelVersion version) {
        RegistryLimits.source(version.source());
        Limits.reference("run_id", version.runId());
        Limits.reference("model_id", version.modelId());
        RegistryLimits.runLink(version.runLink());
        RegistryLimits.description(version.description());
        version.tags().forEach(RegistryLimits::tag);
    }

    private ModelVersion insert(Change change, NewModelVersion version) throws SQLException {
        Sources.Traced traced = sources.trace(change.session(), version, this);
        return VersionWrites.insert(change, traced.version(), traced.storageLocation());
    }

    @Override
    public ModelVersion register(NewModelVersion version, Optional<String> alias) {
        RegistryLimits.name(version.name());
        check(version);
        alias.ifPresent(RegistryLimits::alias);
        return change(
                change -> {
                    ModelWrites.insertUnlessThere(change, version.name());
                    Optional<ModelVersion> same =
                            RegistryRows.versionOfSource(
                                    change.session(), version.name(), version.source());
                    VersionKey key =
                            (same.isPresent() ? same.get() : insert(change, version)).key();
                    if (alias.isPresent()) {
                        AliasWrites.put(change, key, alias.get());
                    }
                    return VersionWrites.require(change.session(), key);
                });
    }

    @Override
    public ModelVersion copyVersion(VersionKey source, String targetName) {
        RegistryLimits.name(targetName);
        return change(
                change -> {
                    ModelVersion origin = VersionWrites.require(change.session(), source);
                    ModelWrites.insertUnlessThere(change, targetName);
                    return insert(
                            change,
                            NewModelVersion.of(targetName, source.uri())
                                    .linked(origin.runLink())
                                    .described(origin.description())
                                    .tagged(origin.tags()));
                });
    }

    @Override
    public List<ModelVersion> versions(String name) {
        return db.snapshot(
                session -> {
                    ModelWrites.require(session, name);
                    return RegistryRows.versions(session, name);
                });
    }

    @Override
    public ModelVersion version(String name, int version) {
        return db.snapshot(
                session -> VersionWrites.require(session, new VersionKey(name, version)));
    }

    @Override
    public Optional<ModelVersion> findVersionBySource(String name, String source) {
        return db.snapshot(session -> RegistryRows.versionOfSource(session, name, source));
    }

    @Override
    public String downloadUri(String name, int version) {
        VersionKey key = new VersionKey(name, version);
        return db.snapshot(
                session -> {
                    VersionWrites.require(session, key);
                    return sources.downloadUri(session, key);
                });
    }

    @Override
    public ModelVersion describeVersion(String name, int version, String description) {
        RegistryLimits.description(description);
        VersionKey key = new VersionKey(name, version);
        return change(change -> VersionWrites.describe(change, key, description));
    }

    @Override
    public void deleteVersion(String name, int version) {
        change(change -> VersionWrites.delete(change, new VersionKey(name, version)));
    }

    @Override
    public void setVersionTag(String name, int version, String key, String value) {
        RegistryLimits.tag(key, value);
        VersionKey of = new VersionKey(name, version);
        change(change -> VersionWrites.setTag(change, of, key, value));
    }

    @Override
    public void deleteVersionTag(String name, int version, String key) {
        change(change -> VersionWrites.deleteTag(change, new VersionKey(name, version), key));
    }

    @Override
    public ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting) {
        if (archiveExisting) {
            stage.requireActive();
        }
        VersionKey key = new VersionKey(name, version);
        return change(change -> VersionWrites.transition(change, key, stage, archiveExisting));
    }

    @Override
    public void setAlias(String name, String alias, int version) {
        RegistryLimits.alias(alias);
        VersionKey key = new VersionKey(name, version);
        change(
                change -> {
                    VersionWrites.require(change.session(), key);
                    return AliasWrites.put(change, key, alias);
                });
    }

    @Override
    public void deleteAlias(String name, String alias) {
        change(
                change -> {
                    ModelWrites.require(change.session(), name);
                    return AliasWrites.delete(change, name, alias);
                });
    }

    @Override
    public ModelVersion versionByAlias(String name, String alias) {
        return db.snapshot(session -> VersionWrites.byAlias(session, name, alias));
    }

    @Override
    public List<RegistryEvent> history(String name) {
        return db.snapshot(session -> RegistryLog.history(session, name));
    }
}
