package org.jotter.tracking.artifacts;

/**
 * What a file or folder holds, all levels of it.
 *
 * @param newestMillis when something in it changed last, 0 where there is nothing
 */
public record FolderUsage(long files, long bytes, long newestMillis) {

    /** Of a place where there is nothing. */
    public static final FolderUsage NOTHING = new FolderUsage(0, 0, 0);

    FolderUsage plus(FolderUsage other) {
        return new FolderUsage(
                files + other.files,
                bytes + other.bytes,
                Math.max(newestMillis, other.newestMillis));
    }
}
