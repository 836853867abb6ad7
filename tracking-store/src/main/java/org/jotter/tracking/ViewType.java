package org.jotter.tracking;

/** Which of the active and the deleted a search looks at. */
public enum ViewType {
    ACTIVE_ONLY,
    DELETED_ONLY,
    ALL
}
