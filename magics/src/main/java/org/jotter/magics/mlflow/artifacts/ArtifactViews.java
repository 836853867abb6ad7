package org.jotter.magics.mlflow.artifacts;

import org.jotter.magics.notebook.Display;
import org.jotter.magics.notebook.RendererRegistry;

/** How the files of a run are shown. */
public final class ArtifactViews {

    private ArtifactViews() {}

    /** Tells the notebook how each of these values is shown. */
    public static void register(RendererRegistry registry) {
        registry.registerRenderer(RunArtifacts.class, ArtifactViews::artifacts);
    }

    private static Display artifacts(RunArtifacts artifacts) {
        if (artifacts.isEmpty()) {
            return Display.text("No artifacts in " + ArtifactTree.where(artifacts));
        }
        return artifacts
                .preview()
                .map(PreviewDisplay::of)
                .orElseGet(() -> Display.of(ArtifactTree.of(artifacts)));
    }
}
