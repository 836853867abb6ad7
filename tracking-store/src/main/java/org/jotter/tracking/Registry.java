package org.jotter.tracking;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.tracking.errors.JotterException;

/**
 * The model registry of a tracking store. Names are opaque texts: what is given is what is kept.
 * Safe for all threads.
 *
 * <p>Whatever names a model or version that does not exist is MISSING, with the nearest name or the
 * versions there are.
 */
public interface Registry extends RegisteredVersions {

    /** Makes a registered model of that name, without versions, see {@link #create}. */
    default RegisteredModel create(String name) {
        return create(NewRegisteredModel.named(name));
    }

    /**
     * Makes a registered model without versions.
     *
     * @throws JotterException EXISTS where the name is taken
     */
    RegisteredModel create(NewRegisteredModel model);

    /** The registered model of that name, made if absent. */
    RegisteredModel getOrCreate(String name);

    /** The registered model of that name. */
    RegisteredModel named(String name);

    /** Every registered model, by name. */
    default List<RegisteredModel> list() {
        return PagedList.all(token -> search(RegisteredModelQuery.all().withPageToken(token)));
    }

    /**
     * A page of the registered models that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    PagedList<RegisteredModel> search(RegisteredModelQuery query);

    /** A page of the model versions that a query asks for, in its order; see {@link #search}. */
    PagedList<ModelVersion> searchVersions(ModelVersionQuery query);

    /**
     * Gives a model another name; its versions, tags, aliases and history come along.
     *
     * @throws JotterException EXISTS where another model has the new name
     */
    RegisteredModel rename(String name, String newName);

    /** Describes a model. */
    RegisteredModel describe(String name, String description);

    /**
     * Deletes a model for good, with its versions, tags and aliases. The name is free again, and
     * its versions would count from 1; the history stays.
     */
    void delete(String name);

    /** Sets a tag of a model. */
    void setTag(String name, String key, String value);

    /** Takes a tag of a model away; one that it does not have is no error. */
    void deleteTag(String name, String key);

    @Override
    default List<ModelVersion> latestVersions(String name, List<Stage> stages) {
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
    ModelVersion createVersion(NewModelVersion version);

    /**
     * Makes the model if absent, gives the version that has this source or adds one, and lets the
     * alias name it. Registering the same again changes only the alias. A workspace does all of it
     * or nothing; a server is asked step by step, and asking it again goes on where that ended.
     */
    ModelVersion register(NewModelVersion version, Optional<String> alias);

    /**
     * Adds a version to the target model, made if absent, that is the same model as another
     * version: with its description, tags and run, without its aliases and stage. It keeps its
     * files when that other version goes.
     */
    ModelVersion copyVersion(VersionKey source, String targetName);

    /** The newest version of the model that was made of this source. */
    default Optional<ModelVersion> findVersionBySource(String name, String source) {
        return versions(name).stream()
                .filter(version -> version.source().equals(source))
                .findFirst();
    }

    /**
     * The URI that a version's files are read from: its source, or where a source of {@code
     * models:/} led when the version was made.
     *
     * @throws JotterException MISSING also where that logged model is gone
     */
    String downloadUri(String name, int version);

    /** Describes a version. */
    ModelVersion describeVersion(String name, int version, String description);

    /** Deletes a version for good, and the aliases that name it. */
    void deleteVersion(String name, int version);

    /** Sets a tag of a version. */
    void setVersionTag(String name, int version, String key, String value);

    /** Takes a tag of a version away; one that it does not have is no error. */
    void deleteVersionTag(String name, int version, String key);

    /**
     * Moves a version to a stage. Stages are deprecated; an alias says the same.
     *
     * @param archiveExisting whether the other versions of that stage are archived, in the same
     *     step; for Staging and Production only
     */
    ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting);

    /** Lets an alias name a version; it leaves the version that it named before. */
    void setAlias(String name, String alias, int version);

    /** Takes an alias away; one that does not exist is no error. */
    void deleteAlias(String name, String alias);

    /**
     * Every change of a model and its versions, newest first, what it was named before included;
     * where several models bore the name one after another, of all of them. It outlives the model:
     * its last event then says that it was deleted. Kept without end; nothing removes an event.
     *
     * @throws JotterException UNSUPPORTED where the store keeps none, as MLflow's own servers
     */
    List<RegistryEvent> history(String name);
}
