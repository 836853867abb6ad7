package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Artifacts;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.Registry;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.Runs;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.artifacts.ArtifactErrors;
import org.jotter.tracking.artifacts.LocalArtifactFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * The artifacts of a server's runs and models: through the server where it hands them on, else in
 * the folder that their URI names, where this machine sees it. Safe for all threads.
 */
final class RemoteArtifacts implements Artifacts {

    private final Server server;
    private final Runs runs;
    private final LoggedModels models;
    private final Registry registry;
    private final WorkspaceFolder workspace;

    RemoteArtifacts(
            Server server,
            Runs runs,
            LoggedModels models,
            Registry registry,
            WorkspaceFolder workspace) {
        this.server = server;
        this.runs = runs;
        this.models = models;
        this.registry = registry;
        this.workspace = workspace;
    }

    @Override
    public ArtifactFolder run(RunId runId) {
        Run run = runs.get(runId);
        return at("Run " + runId, run.info().artifactUri(), () -> checkActive(run));
    }

    private static void checkActive(Run run) {
        if (run.info().lifecycleStage() != LifecycleStage.ACTIVE) {
            throw new JotterException(
                    INVALID,
                    "The run %s must be in the 'active' state. Current state is deleted. Restore it first"
                            .formatted(run.runId()));
        }
    }

    @Override
    public boolean areHere(Run run) {
        String uri = run.info().artifactUri();
        return ProxiedUri.of(uri).isPresent() || folder(uri).isPresent();
    }

    @Override
    public ArtifactFolder loggedModel(String modelId) {
        String uri = models.get(new LoggedModelId(modelId), true).info().artifactUri();
        return at("Logged model " + modelId, uri, () -> {});
    }

    @Override
    public ArtifactFolder modelVersion(String name, int version) {
        String uri = registry.downloadUri(name, version);
        Optional<ModelUri.OfLoggedModel> model = ModelUri.find(ModelUri.OfLoggedModel.class, uri);
        if (model.isPresent()) {
            return loggedModel(model.get().modelId());
        }
        Optional<ModelUri.OfRun> run = ModelUri.find(ModelUri.OfRun.class, uri);
        if (run.isPresent()) {
            return ofRun(new RunId(run.get().runId()), run.get().path());
        }
        return at("Version %d of '%s'".formatted(version, name), uri, () -> {});
    }

    /** A model that the run logged hides no artifact of the run's own. */
    private ArtifactFolder ofRun(RunId run, String path) {
        Optional<String> model =
                models.madeBy(run).stream()
                        .filter(made -> made.name().equals(path))
                        .map(made -> made.modelId().value())
                        .findFirst();
        if (run(run).find(path).isEmpty() && model.isPresent()) {
            return loggedModel(model.get());
        }
        String uri = runs.get(run).info().artifactUri() + "/" + path;
        return at("Run " + run, uri, () -> {});
    }

    private ArtifactFolder at(String owner, String uri, Runnable mayWrite) {
        Optional<ProxiedUri> proxied = ProxiedUri.of(uri);
        if (proxied.isPresent()) {
            ProxiedFiles files = new ProxiedFiles(serverOf(proxied.get()), workspace);
            return new ProxiedFolder(owner, uri, proxied.get().path(), files, mayWrite);
        }
        Path folder = folder(uri).orElseThrow(() -> ArtifactErrors.elsewhere(owner, uri));
        return LocalArtifactFolder.at(
                owner, uri, folder, Db.Durability.NORMAL, workspace.root(), mayWrite);
    }

    private Server serverOf(ProxiedUri uri) {
        URI own = server.address().root();
        return uri.authority().isEmpty() || uri.authority().equals(own.getAuthority())
                ? server
                : server.at(URI.create(own.getScheme() + "://" + uri.authority()));
    }

    /** A path of another machine may be a path here too, but not the same folder. */
    private Optional<Path> folder(String uri) {
        return ArtifactRoot.file(uri)
                .filter(folder -> folder.getNameCount() > 1)
                .filter(folder -> server.address().isOnThisMachine() || Files.exists(folder));
    }
}
