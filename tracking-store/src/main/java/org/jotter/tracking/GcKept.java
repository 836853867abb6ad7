package org.jotter.tracking;

/**
 * A deleted thing that stays.
 *
 * @param reason a sentence's end: {@code version 1 of 'flight-delay' is made of it}
 */
public record GcKept(GcItem.Kind kind, String id, String name, String reason) {}
