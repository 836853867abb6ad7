package org.jotter.tracking;

/**
 * One change of the registry.
 *
 * @param userId who made it
 * @param name the model's name right after the change
 * @param version 0 where the model itself was changed
 * @param item the tag's key or the alias; else empty
 * @param from what was there before; empty for nothing
 * @param to what is there since; empty for nothing
 */
public record RegistryEvent(
        long timestampMillis,
        String userId,
        String name,
        int version,
        Kind kind,
        String item,
        String from,
        String to) {

    /** What was changed, and what {@code from} and {@code to} say of it. */
    public enum Kind {
        /** Made. Of a version: to its source. */
        CREATED,
        /** From a name to another. */
        RENAMED,
        /** From a description to another. */
        DESCRIBED,
        /** The item is a tag; from a value to another. */
        TAG_SET,
        /** The item is a tag; from its value. */
        TAG_DELETED,
        /** From a stage to another. */
        STAGE_CHANGED,
        /** The item is an alias; from a version's number to another. */
        ALIAS_SET,
        /** The item is an alias; from a version's number. */
        ALIAS_DELETED,
        /** Gone. Of a version: from its source. */
        DELETED
    }
}
