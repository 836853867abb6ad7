package org.jotter.tracking.sqlite.gc;

import static org.jotter.tracking.GcItem.Kind.ORPHANED_FOLDER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.FolderUsage;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * Folders in the places of experiments ({@code 3}), runs ({@code 3/<32 hex>}) and logged models
 * ({@code 3/models/m-<32 hex>}) that have no row. Other folders are none of gc's business. The
 * folder is seen first and its row looked for afterwards, so that a run that begins meanwhile is
 * found.
 */
final class Orphans {

    private static final Pattern EXPERIMENT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern RUN = Pattern.compile("[0-9a-f]{32}");
    private static final Pattern MODEL = Pattern.compile("m-[0-9a-f]{32}");

    private final ArtifactStore store;
    private final Db db;
    private final OwnLocations ownLocations;

    Orphans(ArtifactStore store, Db db, OwnLocations ownLocations) {
        this.store = store;
        this.db = db;
        this.ownLocations = ownLocations;
    }

    /**
     * @param changedBeforeMillis a folder in which anything changed later is left out
     */
    List<GcItem> find(long changedBeforeMillis) {
        List<String> paths = new ArrayList<>();
        for (String experiment : folders("", EXPERIMENT)) {
            if (!wasGivenOut(experiment)) {
                continue; // somebody else's folder, that only looks like an experiment's
            }
            if (isKnown("SELECT 1 FROM experiments WHERE experiment_id = ?", experiment)
                    || ownLocations.areIn(experiment)) {
                addRuns(experiment, paths);
                addModels(experiment, paths);
            } else {
                paths.add(experiment);
            }
        }
        return paths.stream()
                .filter(path -> !ownLocations.areIn(path))
                .flatMap(path -> item(path, changedBeforeMillis).stream())
                .toList();
    }

    /** Nothing where the folder holds what cannot be looked into. */
    private Optional<GcItem> item(String path, long changedBeforeMillis) {
        try {
            FolderUsage usage = store.usage(path);
            return Optional.of(usage)
                    .filter(found -> found.newestMillis() <= changedBeforeMillis)
                    .map(u -> new GcItem(ORPHANED_FOLDER, path, "", u.files(), u.bytes()));
        } catch (JotterException e) {
            return Optional.empty();
        }
    }

    private boolean wasGivenOut(String experiment) {
        return isKnown(
                "SELECT 1 FROM sqlite_sequence WHERE name = 'experiments' AND seq >= CAST(? AS"
                        + " INTEGER)",
                experiment);
    }

    private void addRuns(String experiment, List<String> paths) {
        for (String run : folders(experiment, RUN)) {
            if (!isKnown("SELECT 1 FROM runs WHERE run_id = ?", run)) {
                paths.add(experiment + "/" + run);
            }
        }
    }

    private void addModels(String experiment, List<String> paths) {
        for (String model : folders(experiment + "/models", MODEL)) {
            if (!isKnown("SELECT 1 FROM logged_models WHERE model_id = ?", model)) {
                paths.add(experiment + "/models/" + model);
            }
        }
    }

    private List<String> folders(String path, Pattern name) {
        return store.list(path).stream()
                .filter(ArtifactFile::isDir)
                .map(ArtifactFile::name)
                .filter(folder -> name.matcher(folder).matches())
                .toList();
    }

    private boolean isKnown(String sql, String id) {
        return db.read(session -> session.exists(sql, id));
    }
}
