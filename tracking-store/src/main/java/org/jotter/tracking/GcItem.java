package org.jotter.tracking;

/**
 * One thing that goes, or went.
 *
 * @param id a run's, experiment's or model's; a data set's digest; a folder's or file's path
 * @param name as people know it, empty where it has none
 * @param files how many artifact files go with it
 */
public record GcItem(Kind kind, String id, String name, long files, long bytes) {

    /** What it is. */
    public enum Kind {
        RUN,
        LOGGED_MODEL,
        EXPERIMENT,
        DATASET,
        ORPHANED_FOLDER,
        TEMPORARY_FILE
    }
}
