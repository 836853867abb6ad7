package org.jotter.tracking;

import java.util.List;

/** Finds versions of registered models by what names them; what does not exist is MISSING. */
public interface RegisteredVersions {

    /** One version of a model. */
    ModelVersion version(String name, int version);

    /**
     * The version that an alias names; {@code latest} is the newest one.
     *
     * @throws org.jotter.tracking.errors.JotterException INVALID, with the nearest alias of the
     *     model
     */
    ModelVersion versionByAlias(String name, String alias);

    /**
     * The newest version of each of these stages that has one, by number.
     *
     * @param stages empty for all four
     */
    List<ModelVersion> latestVersions(String name, List<Stage> stages);

    /** The versions of a model, newest first. */
    List<ModelVersion> versions(String name);
}
