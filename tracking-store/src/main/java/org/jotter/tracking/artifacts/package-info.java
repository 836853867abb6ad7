/**
 * Keeps the files of runs below the workspace's {@code artifacts} folder.
 *
 * <p>No path leads out of the folder it belongs to, however it is encoded or linked; a file appears
 * whole or not at all.
 *
 * <p>{@link org.jotter.tracking.artifacts.RunFiles} reads the files of a run of any store.
 */
package org.jotter.tracking.artifacts;
