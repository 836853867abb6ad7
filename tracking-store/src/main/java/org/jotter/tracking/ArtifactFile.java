package org.jotter.tracking;

/**
 * A file or folder among a run's artifacts.
 *
 * @param path from the root of the run's artifacts, parted by {@code /}
 * @param sizeBytes 0 for a folder
 */
public record ArtifactFile(String path, boolean isDir, long sizeBytes) {}
