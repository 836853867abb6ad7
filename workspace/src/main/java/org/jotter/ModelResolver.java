package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jotter.models.LoadedModel;
import org.jotter.models.ModelFolder;
import org.jotter.models.ModelUri;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.RunId;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;
import org.jotter.tracking.registry.Registry;
import org.jotter.tracking.store.TrackingStore;

/** Finds the model that a URI names, in a run or through the registry, and registers models. */
final class ModelResolver {

    private final Lazy<TrackingStore> store;

    ModelResolver(Lazy<TrackingStore> store) {
        this.store = store;
    }

    ResolvedModel load(String uri) {
        ModelUri parsed = ModelUri.parse(uri);
        if (parsed instanceof ModelUri.OfRun ofRun) {
            RunId runId = store.get().runs().named(ofRun.runId()).runId();
            return new ResolvedModel(parsed, "", 0, runId, loadFrom(runId, ofRun.path()));
        }
        ModelVersion version = version(parsed);
        ModelUri.OfRun source = source(version);
        RunId runId = new RunId(source.runId());
        LoadedModel model = loadFrom(runId, source.path());
        return new ResolvedModel(parsed, version.name(), version.version(), runId, model);
    }

    /** A copy's model is in the run of the version that it was copied from. */
    private ModelUri.OfRun source(ModelVersion version) {
        String uri = store.get().registry().downloadUri(version.name(), version.version());
        if (!uri.startsWith("runs:/")) {
            throw new JotterException(
                    UNSUPPORTED,
                    "The files of %s are at '%s'. Only a model of a run can be loaded: runs:/RUN_ID/PATH"
                            .formatted(version.uri(), uri));
        }
        return (ModelUri.OfRun) ModelUri.parse(uri);
    }

    private ModelVersion version(ModelUri uri) {
        Registry registry = store.get().registry();
        if (uri instanceof ModelUri.OfAlias alias) {
            return registry.versionByAlias(alias.name(), alias.alias());
        }
        if (uri instanceof ModelUri.OfVersion version) {
            return registry.version(version.name(), version.version());
        }
        return newest(registry.named(((ModelUri.Latest) uri).name()).name());
    }

    private ModelVersion newest(String name) {
        return store.get().registry().versions(name).stream()
                .max((a, b) -> Integer.compare(a.version(), b.version()))
                .orElseThrow(
                        () ->
                                new JotterException(
                                        MISSING,
                                        "The registered model '%s' has no version. Make one with %%register MODEL --name %s"
                                                .formatted(name, name)));
    }

    private LoadedModel loadFrom(RunId runId, String path) {
        Path folder = store.get().artifacts().path(runId, path);
        if (!Files.isDirectory(folder)) {
            throw noModel(runId, path);
        }
        return ModelFolder.load(folder);
    }

    private JotterException noModel(RunId runId, String path) {
        List<String> folders =
                store.get().artifacts().list(runId, "").stream()
                        .filter(ArtifactFile::isDir)
                        .map(ArtifactFile::path)
                        .toList();
        return new JotterException(
                MISSING,
                "The run '%s' has no model '%s'.%s See what it holds with %%mlflow show %s"
                        .formatted(
                                store.get().runs().get(runId).name(),
                                path,
                                Names.didYouMean(path, folders),
                                runId.value()));
    }

    /** Registers the model behind a URI under a name; it must be whole and readable. */
    ModelVersion register(String uri, String name, Optional<String> alias) {
        ResolvedModel resolved = load(uri);
        String source =
                resolved.version() == 0
                        ? new LoggedModel(resolved.runId(), resolved.model().info().artifactPath())
                                .modelUri()
                        : store.get().registry().downloadUri(resolved.name(), resolved.version());
        return store.get().registry().register(name, source, resolved.runId(), alias);
    }
}
