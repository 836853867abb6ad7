package org.jotter.tracking;

/**
 * A dataset that runs of an experiment read, told from others by its name and digest. MLflow's
 * limits hold: 500 characters of name, 36 of digest, 65,535 of source, 1,048,575 of schema and
 * 16,777,215 of profile.
 *
 * @param sourceType such as {@code local} or {@code http}
 * @param source where it is from, usually JSON text
 * @param schema its columns, JSON text; empty where unknown
 * @param profile figures about it, JSON text; empty where unknown
 */
public record Dataset(
        String name,
        String digest,
        String sourceType,
        String source,
        String schema,
        String profile) {

    static final int NAME_LENGTH = 500;
    static final int DIGEST_LENGTH = 36;

    public Dataset {
        Limits.required("name", name);
        Limits.required("digest", digest);
        Limits.length("name", name, NAME_LENGTH);
        Limits.length("digest", digest, DIGEST_LENGTH);
        Limits.length("source", source, 65_535);
        Limits.length("schema", schema, 1_048_575);
        Limits.length("profile", profile, 16_777_215);
    }
}
