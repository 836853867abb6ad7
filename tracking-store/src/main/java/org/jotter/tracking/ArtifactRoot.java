package org.jotter.tracking;

import java.nio.file.Path;

/**
 * Where runs keep their artifacts: {@code <workspace>/artifacts/<experiment>/<run>/artifacts}.
 * Worked out, never stored, so that a workspace can be moved.
 */
public final class ArtifactRoot {

    private final Path folder;
    private final String uri;

    public ArtifactRoot(Path folder) {
        this.folder = folder;
        this.uri = folder.toUri().toString().replaceAll("/$", "");
    }

    public String uri() {
        return uri;
    }

    public String uri(ExperimentId experiment) {
        return uri + "/" + experiment;
    }

    public String uri(ExperimentId experiment, String runId) {
        return uri(experiment) + "/" + runId + "/artifacts";
    }

    public Path folder(ExperimentId experiment, RunId runId) {
        return folder.resolve(experiment.value()).resolve(runId.value()).resolve("artifacts");
    }
}
