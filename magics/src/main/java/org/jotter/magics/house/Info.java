package org.jotter.magics.house;

import java.nio.file.Path;

/** What is in use: versions and the workspace folder. */
public record Info(String jotter, String java, Path workspace) {}
