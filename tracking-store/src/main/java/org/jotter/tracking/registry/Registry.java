package org.jotter.tracking.registry;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jotter.tracking.Limits;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/** The model registry of a workspace. Safe for all threads; each call is one transaction. */
public final class Registry {

    private final Db db;
    private final Clock clock;
    private final RegistryWrites writes;

    public Registry(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
        this.writes = new RegistryWrites(clock);
    }

    /**
     * Makes a registered model without versions.
     *
     * @throws JotterException EXISTS where the name is taken
     */
    public RegisteredModel create(String name) {
        Limits.modelName(name);
        return db.write(
                session -> {
                    if (RegistryRows.model(session, name).isPresent()) {
                        throw RegistryErrors.exists(name);
                    }
                    return writes.insert(session, name);
                });
    }

    /** The registered model of that name, made if absent. */
    public RegisteredModel getOrCreate(String name) {
        Limits.modelName(name);
        return db.write(session -> writes.getOrInsert(session, name));
    }

    /**
     * The registered model of that name.
     *
     * @throws JotterException MISSING, with the nearest name
     */
    public RegisteredModel named(String name) {
        return db.read(session -> writes.require(session, name));
    }

    /** Every registered model, by name. */
    public List<RegisteredModel> list() {
        return db.read(RegistryRows::models);
    }

    /** Adds a version of the next number; numbers are never used again. */
    public ModelVersion createVersion(String name, String source, RunId runId) {
        return createVersion(name, source, runId, "");
    }

    /**
     * Adds a version of the next number; numbers are never used again.
     *
     * @param modelId of the logged model, empty where there is none
     */
    public ModelVersion createVersion(String name, String source, RunId runId, String modelId) {
        Limits.required("source", source);
        return db.write(session -> writes.insertVersion(session, name, source, runId, modelId));
    }

    /**
     * Makes the model if absent, gives the version that has this source or adds one, and lets the
     * alias name it: all of that or nothing. Registering the same again changes only the alias.
     */
    public ModelVersion register(String name, String source, RunId runId, Optional<String> alias) {
        Limits.modelName(name);
        Limits.required("source", source);
        alias.ifPresent(Limits::alias);
        return db.write(
                session -> {
                    writes.getOrInsert(session, name);
                    Optional<ModelVersion> same =
                            RegistryRows.versionOfSource(session, name, source);
                    ModelVersion version =
                            same.isPresent()
                                    ? same.get()
                                    : writes.insertVersion(session, name, source, runId, "");
                    if (alias.isPresent()) {
                        writes.putAlias(session, name, alias.get(), version.version());
                    }
                    return writes.requireVersion(session, name, version.version());
                });
    }

    /** The versions of a model, newest first. */
    public List<ModelVersion> versions(String name) {
        return db.read(
                session -> {
                    writes.require(session, name);
                    return RegistryRows.versions(session, name);
                });
    }

    /**
     * One version of a model.
     *
     * @throws JotterException MISSING, with the versions there are
     */
    public ModelVersion version(String name, int version) {
        return db.read(session -> writes.requireVersion(session, name, version));
    }

    /** The newest version of the model that was made of this source. */
    public Optional<ModelVersion> findVersionBySource(String name, String source) {
        return db.read(session -> RegistryRows.versionOfSource(session, name, source));
    }

    /** Lets an alias name a version; it leaves the version that it named before. */
    public void setAlias(String name, String alias, int version) {
        Limits.alias(alias);
        db.write(
                session -> {
                    writes.requireVersion(session, name, version);
                    return writes.putAlias(session, name, alias, version);
                });
    }

    /** Takes an alias away; one that does not exist is no error. */
    public void deleteAlias(String name, String alias) {
        db.write(
                session -> {
                    writes.require(session, name);
                    return session.update(
                            "DELETE FROM registered_model_aliases WHERE name = ? AND alias = ?",
                            name,
                            alias);
                });
    }

    /**
     * The version that an alias names.
     *
     * @throws JotterException INVALID, with the nearest alias of the model
     */
    public ModelVersion byAlias(String name, String alias) {
        return db.read(
                session -> {
                    RegisteredModel model = writes.require(session, name);
                    Integer version = model.aliases().get(alias);
                    if (version == null) {
                        throw RegistryErrors.noAlias(name, alias, model.aliases().keySet());
                    }
                    return writes.requireVersion(session, name, version);
                });
    }

    /** Describes a model. */
    public void setDescription(String name, String description) {
        db.write(
                session -> {
                    writes.require(session, name);
                    return session.update(
                            """
                            UPDATE registered_models
                            SET description = ?, last_updated_timestamp = ?
                            WHERE name = ?
                            """,
                            description,
                            clock.millis(),
                            name);
                });
    }

    /** Describes a version. */
    public void setDescription(String name, int version, String description) {
        db.write(
                session -> {
                    writes.requireVersion(session, name, version);
                    return session.update(
                            """
                            UPDATE model_versions
                            SET description = ?, last_updated_timestamp = ?
                            WHERE name = ? AND version = ?
                            """,
                            description,
                            clock.millis(),
                            name,
                            version);
                });
    }

    /** Sets a tag of a model. */
    public void setTag(String name, String key, String value) {
        Limits.registryTag(key, value);
        db.write(
                session -> {
                    writes.require(session, name);
                    return session.update(
                            """
                            INSERT INTO registered_model_tags (name, key, value) VALUES (?, ?, ?)
                            ON CONFLICT (name, key) DO UPDATE SET value = excluded.value
                            """,
                            name,
                            key,
                            value);
                });
    }

    /** Sets a tag of a version. */
    public void setTag(String name, int version, String key, String value) {
        Limits.registryTag(key, value);
        db.write(
                session -> {
                    writes.requireVersion(session, name, version);
                    return session.update(
                            """
                            INSERT INTO model_version_tags (name, version, key, value)
                            VALUES (?, ?, ?, ?)
                            ON CONFLICT (name, version, key) DO UPDATE SET value = excluded.value
                            """,
                            name,
                            version,
                            key,
                            value);
                });
    }
}
