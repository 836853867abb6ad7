package org.jotter.serving.tracking;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jotter.serving.web.Access;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.WorkspaceFolder;

/**
 * How a tracking server is reached.
 *
 * @param allowedHosts what the Host header may be instead of the bound names; empty for those
 * @param allowedOrigins whose pages may write and read, beside those of this machine
 * @param defaultArtifactRoot below which experiments without a location of their own have their
 *     artifacts, as clients see it
 * @param artifactsDestination the folder behind {@code mlflow-artifacts:}; empty for the
 *     workspace's own, which the notebook looks into
 */
public record ServerOptions(
        Binding binding,
        List<String> allowedHosts,
        List<String> allowedOrigins,
        String defaultArtifactRoot,
        Optional<Path> artifactsDestination) {

    /** What clients upload to and download from over this server. */
    public static final String PROXIED = "mlflow-artifacts:/";

    /** MLflow's own port. */
    public static final int USUAL_PORT = 5000;

    public ServerOptions {
        defaultArtifactRoot = ArtifactRoot.checked(defaultArtifactRoot);
        allowedHosts = List.copyOf(allowedHosts);
        allowedOrigins = List.copyOf(allowedOrigins);
    }

    /** This machine only. */
    public static ServerOptions usual(Binding binding) {
        return new ServerOptions(binding, List.of(), List.of(), PROXIED, Optional.empty());
    }

    /** The same at another address. */
    ServerOptions at(Binding other) {
        return new ServerOptions(
                other, allowedHosts, allowedOrigins, defaultArtifactRoot, artifactsDestination);
    }

    ArtifactRoot artifactRoot(WorkspaceFolder folder) {
        return ArtifactRoot.of(artifactsDestination.orElse(folder.artifacts()))
                .shownAs(defaultArtifactRoot);
    }

    Access access() {
        return new Access(allowedHosts, allowedOrigins, Set.of("/health", "/version"), true);
    }
}
