package org.jotter.tracking;

/**
 * A thing that stays: it is deleted, or belongs to something that is.
 *
 * @param reason a sentence's end: {@code version 1 of 'flight-delay' is made of it}
 */
public record GcKept(GcItem.Kind kind, String id, String name, String reason) {}
