package org.jotter.magics.house;

import java.nio.file.Path;

/**
 * What is in use: versions, the workspace folder, and where tracking is kept.
 *
 * @param tracking a server's address; empty for the workspace itself
 */
public record Info(String jotter, String java, Path workspace, String tracking) {}
