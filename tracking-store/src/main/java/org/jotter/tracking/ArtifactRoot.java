package org.jotter.tracking;

import java.nio.file.Path;

/**
 * Where runs keep their artifacts: {@code <workspace>/artifacts/<experiment>/<run>/artifacts}.
 * Worked out, never stored, so that a workspace can be moved.
 */
final class ArtifactRoot {

    private final Path folder;
    private final String uri;

    ArtifactRoot(Path folder) {
        this.folder = folder;
        this.uri = folder.toUri().toString().replaceAll("/$", "");
    }

    String uri() {
        return uri;
    }

    String uri(ExperimentId experiment) {
        return uri + "/" + experiment;
    }

    String uri(ExperimentId experiment, String runId) {
        return uri(experiment) + "/" + runId + "/artifacts";
    }

    Path folder(ExperimentId experiment, RunId runId) {
        return folder.resolve(experiment.value()).resolve(runId.value()).resolve("artifacts");
    }
}
