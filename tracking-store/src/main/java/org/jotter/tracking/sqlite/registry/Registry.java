package org.jotter.tracking.sqlite.registry;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Limits;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.RegistryEvent;
import org.jotter.tracking.RegistryLimits;
import org.jotter.tracking.Stage;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * The model registry of a workspace. Names are opaque texts: what is given is what is kept. Every
 * change writes down who made it, in the same transaction, see {@link #history}. Safe for all
 * threads; each call is one transaction.
 *
 * <p>Whatever names a model or version that does not exist is MISSING, with the nearest name or the
 * versions there are.
 */
public final class Registry {

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
    public Registry(Db db, Clock clock, ArtifactRoot root) {
        this(db, clock, new Sources(root), System.getProperty("user.name", ""));
    }

    private Registry(Db db, Clock clock, Sources sources, String userId) {
        this.db = db;
        this.clock = clock;
        this.sources = sources;
        this.userId = userId;
    }

    /** The same registry, changed in the name of another user. */
    public Registry as(String otherUserId) {
        return new Registry(db, clock, sources, otherUserId);
    }

    private <T> T change(Step<T> step) {
        return db.write(session -> step.in(new Change(session, clock.millis(), userId)));
    }

    /** Makes a registered model of that name, without versions, see {@link #create}. */
    public RegisteredModel create(String name) {
        return create(NewRegisteredModel.named(name));
    }

    /**
     * Makes a registered model without versions.
     *
     * @throws JotterException EXISTS where the name is taken
     */
    public RegisteredModel create(NewRegisteredModel model) {
        RegistryLimits.name(model.name());
        RegistryLimits.description(model.description());
        model.tags().forEach(RegistryLimits::tag);
        return change(change -> ModelWrites.insert(change, model));
    }

    /** The registered model of that name, made if absent. */
    public RegisteredModel getOrCreate(String name) {
        RegistryLimits.name(name);
        return change(
                change -> {
                    ModelWrites.insertUnlessThere(change, name);
                    return ModelWrites.require(change.session(), name);
                });
    }

    /** The registered model of that name. */
    public RegisteredModel named(String name) {
        return db.snapshot(session -> ModelWrites.require(session, name));
    }

    /** Every registered model, by name. */
    public List<RegisteredModel> list() {
        return db.snapshot(session -> RegistryRows.models(session, RegistryRows.names(session)));
    }

    /**
     * A page of the registered models that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    public PagedList<RegisteredModel> search(RegisteredModelQuery query) {
        return RegistrySearches.models(db, query);
    }

    /** A page of the model versions that a query asks for, in its order; see {@link #search}. */
    public PagedList<ModelVersion> searchVersions(ModelVersionQuery query) {
        return RegistrySearches.versions(db, query);
    }

    /**
     * Gives a model another name; its versions, tags, aliases and history come along.
     *
     * @throws JotterException EXISTS where another model has the new name
     */
    public RegisteredModel rename(String name, String newName) {
        RegistryLimits.name("new_name", newName);
        return change(change -> ModelWrites.rename(change, name, newName));
    }

    /** Describes a model. */
    public RegisteredModel describe(String name, String description) {
        RegistryLimits.description(description);
        return change(change -> ModelWrites.describe(change, name, description));
    }

    /**
     * Deletes a model for good, with its versions, tags and aliases. The name is free again, and
     * its versions would count from 1; the history stays.
     */
    public void delete(String name) {
        change(change -> ModelWrites.delete(change, name));
    }

    /** Sets a tag of a model. */
    public void setTag(String name, String key, String value) {
        RegistryLimits.tag(key, value);
        change(change -> ModelWrites.setTag(change, name, key, value));
    }

    /** Takes a tag of a model away; one that it does not have is no error. */
    public void deleteTag(String name, String key) {
        change(change -> ModelWrites.deleteTag(change, name, key));
    }

    /**
     * The newest version of each of these stages that has one, by number.
     *
     * @param stages empty for all four
     */
    public List<ModelVersion> latestVersions(String name, List<Stage> stages) {
        Set<Stage> wanted = stages.isEmpty() ? Set.of(Stage.values()) : Set.copyOf(stages);
        return named(name).latestVersions().stream()
                .filter(version -> wanted.contains(version.currentStage()))
                .toList();
    }

    /**
     * Adds a version of the next number. A number is never used again while the model lives, a
     * deleted version's neither.
     *
     * @throws JotterException INVALID where the source is a local path outside the artifacts of the
     *     version's run or logged model, or a URI with relative parts, see MLflow's rules
     */
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
        Sources.Traced traced = sources.trace(change.session(), version);
        return VersionWrites.insert(change, traced.version(), traced.storageLocation());
    }

    /**
     * Makes the model if absent, gives the version that has this source or adds one, and lets the
     * alias name it: all of that or nothing. Registering the same again changes only the alias.
     */
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

    /**
     * Adds a version to the target model, made if absent, that is the same model as another
     * version: with its description, tags and run, without its aliases and stage. It keeps its
     * files when that other version goes.
     */
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

    /** The versions of a model, newest first. */
    public List<ModelVersion> versions(String name) {
        return db.snapshot(
                session -> {
                    ModelWrites.require(session, name);
                    return RegistryRows.versions(session, name);
                });
    }

    /** One version of a model. */
    public ModelVersion version(String name, int version) {
        return db.snapshot(
                session -> VersionWrites.require(session, new VersionKey(name, version)));
    }

    /** The newest version of the model that was made of this source. */
    public Optional<ModelVersion> findVersionBySource(String name, String source) {
        return db.snapshot(session -> RegistryRows.versionOfSource(session, name, source));
    }

    /**
     * The URI that a version's files are read from: its source, or where a source of {@code
     * models:/} led when the version was made.
     *
     * @throws JotterException MISSING also where that logged model is gone
     */
    public String downloadUri(String name, int version) {
        VersionKey key = new VersionKey(name, version);
        return db.snapshot(
                session -> {
                    VersionWrites.require(session, key);
                    return sources.downloadUri(session, key);
                });
    }

    /** Describes a version. */
    public ModelVersion describeVersion(String name, int version, String description) {
        RegistryLimits.description(description);
        VersionKey key = new VersionKey(name, version);
        return change(change -> VersionWrites.describe(change, key, description));
    }

    /** Deletes a version for good, and the aliases that name it. */
    public void deleteVersion(String name, int version) {
        change(change -> VersionWrites.delete(change, new VersionKey(name, version)));
    }

    /** Sets a tag of a version. */
    public void setVersionTag(String name, int version, String key, String value) {
        RegistryLimits.tag(key, value);
        VersionKey of = new VersionKey(name, version);
        change(change -> VersionWrites.setTag(change, of, key, value));
    }

    /** Takes a tag of a version away; one that it does not have is no error. */
    public void deleteVersionTag(String name, int version, String key) {
        change(change -> VersionWrites.deleteTag(change, new VersionKey(name, version), key));
    }

    /**
     * Moves a version to a stage. Stages are deprecated; an alias says the same.
     *
     * @param archiveExisting whether the other versions of that stage are archived, in the same
     *     step; for Staging and Production only
     */
    public ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting) {
        if (archiveExisting && !stage.isActive()) {
            throw RegistryErrors.notActive(stage);
        }
        VersionKey key = new VersionKey(name, version);
        return change(change -> VersionWrites.transition(change, key, stage, archiveExisting));
    }

    /** Lets an alias name a version; it leaves the version that it named before. */
    public void setAlias(String name, String alias, int version) {
        RegistryLimits.alias(alias);
        VersionKey key = new VersionKey(name, version);
        change(
                change -> {
                    VersionWrites.require(change.session(), key);
                    return AliasWrites.put(change, key, alias);
                });
    }

    /** Takes an alias away; one that does not exist is no error. */
    public void deleteAlias(String name, String alias) {
        change(
                change -> {
                    ModelWrites.require(change.session(), name);
                    return AliasWrites.delete(change, name, alias);
                });
    }

    /**
     * The version that an alias names; {@code latest} is the newest one.
     *
     * @throws JotterException INVALID, with the nearest alias of the model
     */
    public ModelVersion versionByAlias(String name, String alias) {
        return db.snapshot(session -> VersionWrites.byAlias(session, name, alias));
    }

    /**
     * Every change of a model and its versions, newest first, what it was named before included;
     * where several models bore the name one after another, of all of them. It outlives the model:
     * its last event then says that it was deleted. Kept without end; nothing removes an event.
     */
    public List<RegistryEvent> history(String name) {
        return db.snapshot(session -> RegistryLog.history(session, name));
    }
}
