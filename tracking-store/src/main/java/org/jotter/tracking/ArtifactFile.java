package org.jotter.tracking;

/**
 * A file or folder among artifacts.
 *
 * @param path from the root of the run's or model's artifacts, parted by {@code /}
 * @param sizeBytes 0 for a folder
 */
public record ArtifactFile(String path, boolean isDir, long sizeBytes) {

    /** The last part of the path. */
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The same file seen from above a folder of that name. */
    public ArtifactFile below(String folder) {
        return new ArtifactFile(folder + "/" + path, isDir, sizeBytes);
    }
}
