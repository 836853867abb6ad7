package org.jotter;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import org.jotter.models.LoadedModel;
import org.jotter.models.folder.ModelFolder;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.ModelUri;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.Run;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.artifacts.RunFiles;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** Finds the model that a URI names, in a run or through the registry, and registers models. */
final class ModelResolver {

    private final TrackingStore store;

    ModelResolver(TrackingStore store) {
        this.store = store;
    }

    ResolvedModel load(String uri) {
        ModelUri parsed = ModelUri.parse(uri);
        if (parsed instanceof ModelUri.OfRun ofRun) {
            return loadFromRun(ofRun);
        }
        if (parsed instanceof ModelUri.OfLoggedModel logged) {
            LoggedModel model =
                    store.loggedModels().get(new LoggedModelId(logged.modelId()), false);
            return new ResolvedModel(parsed, "", 0, model.modelUri(), loadLogged(model));
        }
        ModelVersion version = version(parsed);
        return new ResolvedModel(
                parsed, version.name(), version.version(), source(version), load(version));
    }

    private ResolvedModel loadFromRun(ModelUri.OfRun uri) {
        Run run = store.runs().named(uri.runId());
        RunFiles files = new RunFiles(store, run);
        Optional<LoggedModelInfo> logged = files.model(uri.path());
        String source =
                logged.map(LoggedModelInfo::modelUri)
                        .orElse(new ModelUri.OfRun(run.runId().value(), uri.path()).toString());
        return new ResolvedModel(uri, "", 0, source, load(run, uri.path(), files));
    }

    /** The version that a URI of the registry names. */
    ModelVersion version(ModelUri uri) {
        if (uri instanceof ModelUri.Registered registered) {
            return registered.in(store.registry());
        }
        throw new JotterException(
                INVALID,
                "'%s' is a logged model, not a registered one. Register it with mlflow.registerModel(\"%s\", NAME)"
                        .formatted(uri, uri));
    }

    /** A copy's source is that of the version that it was copied from. */
    private String source(ModelVersion version) {
        return version.modelId().isEmpty()
                ? store.registry().downloadUri(version.name(), version.version())
                : new ModelUri.OfLoggedModel(version.modelId()).toString();
    }

    private LoadedModel load(ModelVersion version) {
        String place = store.registry().downloadUri(version.name(), version.version());
        Optional<ModelUri.OfRun> ofRun = ModelUri.find(ModelUri.OfRun.class, place);
        if (ofRun.isPresent()) {
            Run run = store.runs().named(ofRun.get().runId());
            return load(run, ofRun.get().path(), new RunFiles(store, run));
        }
        return ModelFolder.load(
                store.artifacts().modelVersion(version.name(), version.version()).download(""));
    }

    private LoadedModel loadLogged(LoggedModel model) {
        return ModelFolder.load(
                store.artifacts().loggedModel(model.modelId().value()).download(""));
    }

    private static LoadedModel load(Run run, String path, RunFiles files) {
        if (!files.has(path) || !Files.isDirectory(files.file(path))) {
            throw noModel(run, path, files);
        }
        return ModelFolder.load(files.file(path));
    }

    private static JotterException noModel(Run run, String path, RunFiles files) {
        List<String> folders =
                files.list("").stream()
                        .filter(ArtifactFile::isDir)
                        .map(ArtifactFile::path)
                        .toList();
        return new JotterException(
                MISSING,
                "The run '%s' has no model '%s'.%s See what it holds with %%mlflow show %s"
                        .formatted(run.name(), path, Names.didYouMean(path, folders), run.runId()));
    }

    /** Registers the model behind a URI under a name; it must be whole and readable. */
    ModelVersion register(String uri, String name, Optional<String> alias) {
        ResolvedModel resolved = load(uri);
        NewModelVersion version =
                NewModelVersion.of(name, resolved.source()).ofRun(resolved.model().info().runId());
        return store.registry().register(version, alias);
    }
}
