package org.jotter.tracking.artifacts;

import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Run;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/**
 * The files of a run as its user sees them: its own artifacts, and a folder for each model that it
 * logged. That is how MLflow's clients read {@code runs:/<run id>/...} too. Of several models of
 * one name the newest is meant; an artifact of the run itself hides a model of its name.
 */
public final class RunFiles {

    private static final int MOST_NAMES = 1000;

    private final Run run;
    private final ArtifactFolder own;
    private final Map<String, LoggedModelInfo> models = new TreeMap<>();
    private final Map<String, ArtifactFolder> folders = new TreeMap<>();

    public RunFiles(TrackingStore store, Run run) {
        this.run = run;
        this.own = store.artifacts().run(run.runId());
        for (LoggedModelInfo model : store.loggedModels().madeBy(run.runId())) {
            if (isWhole(model) && isFree(model.name())) {
                models.putIfAbsent(model.name(), model);
            }
        }
        models.forEach(
                (name, model) ->
                        folders.put(name, store.artifacts().loggedModel(model.modelId().value())));
    }

    private static boolean isWhole(LoggedModelInfo model) {
        return model.status() == LoggedModelStatus.READY;
    }

    /** A name that no folder can have is not free either: clients give models any. */
    private boolean isFree(String name) {
        return ArtifactPath.isName(name) && own.find(name).isEmpty();
    }

    /** The newest model that the run logged under a name. */
    public Optional<LoggedModelInfo> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    /** What is directly in a folder, by path; empty for a file or nothing. */
    public List<ArtifactFile> list(String path) {
        Place place = in(path);
        if (!place.isRoot()) {
            return place.list();
        }
        return Stream.concat(
                        own.list("").stream(),
                        models.keySet().stream().map(name -> new ArtifactFile(name, true, 0)))
                .sorted(Comparator.comparing(ArtifactFile::path))
                .toList();
    }

    /** At most {@code limit} of all that is below a folder, each folder before what is in it. */
    public List<ArtifactFile> tree(String path, int limit) {
        List<ArtifactFile> found = new ArrayList<>();
        collect(path, limit, found);
        return found;
    }

    private void collect(String folder, int limit, List<ArtifactFile> found) {
        for (ArtifactFile file : list(folder)) {
            if (found.size() == limit) {
                return;
            }
            found.add(file);
            if (file.isDir()) {
                collect(file.path(), limit, found);
            }
        }
    }

    /** Whether there is a file, folder or model of that path. */
    public boolean has(String path) {
        return in(path).exists();
    }

    /**
     * The file or folder of a path; the run's own folder for {@code ""}.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public ArtifactFile get(String path) {
        return existing(path).file();
    }

    /**
     * Where a file or folder is on this machine.
     *
     * @throws JotterException MISSING with the nearest path where there is none
     */
    public Path file(String path) {
        Place place = existing(path);
        return place.folder().download(place.path());
    }

    private Place existing(String path) {
        Place place = in(path);
        if (!place.exists()) {
            throw missing(path);
        }
        return place;
    }

    private JotterException missing(String path) {
        List<String> known = tree("", MOST_NAMES).stream().map(ArtifactFile::path).toList();
        return new JotterException(
                MISSING,
                "The run '%s' has no artifact '%s'.%s See what it holds with %%mlflow artifacts %s"
                        .formatted(
                                run.name(),
                                path,
                                Names.didYouMean(path, known),
                                run.runId().value()));
    }

    private Place in(String path) {
        String[] parts = ArtifactPath.normal(path).split("/", 2);
        ArtifactFolder model = folders.get(parts[0]);
        return model == null
                ? new Place(own, String.join("/", parts), "")
                : new Place(model, parts.length == 1 ? "" : parts[1], parts[0]);
    }

    /**
     * A path within the folder that holds it.
     *
     * @param model the folder's name in the run; empty for the run's own
     */
    private record Place(ArtifactFolder folder, String path, String model) {

        boolean isRoot() {
            return model.isEmpty() && path.isEmpty();
        }

        boolean exists() {
            return path.isEmpty() || folder.find(path).isPresent();
        }

        ArtifactFile file() {
            return path.isEmpty()
                    ? new ArtifactFile(model, true, 0)
                    : ofRun(folder.find(path).orElseThrow());
        }

        List<ArtifactFile> list() {
            return folder.list(path).stream().map(this::ofRun).toList();
        }

        private ArtifactFile ofRun(ArtifactFile file) {
            return model.isEmpty() ? file : file.below(model);
        }
    }
}
