package org.jotter.tracking.sqlite.gc;

import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.errors.JotterException;

/**
 * One gc that is under way: what it has deleted, kept and left so far. Files that cannot be deleted
 * are told of and stop nothing.
 */
final class GcRun {

    final List<GcItem> items = new ArrayList<>();
    final List<GcKept> kept = new ArrayList<>();
    private final List<String> filesLeft = new ArrayList<>();

    private final CollectedFiles files;
    private final CollectedArtifacts collected;
    private final ArtifactStore store;

    GcRun(CollectedFiles files, CollectedArtifacts collected, ArtifactStore store) {
        this.files = files;
        this.collected = collected;
        this.store = store;
    }

    /** Files whose rows an earlier gc deleted before it died. */
    void deleteLeftover(String uri) {
        GcItem item = files.leftover(uri);
        if (deleteFiles(uri)) {
            items.add(item);
        }
    }

    /** The files of a thing whose rows are gone; where others are in them they stay. */
    void deleteFiles(Collectable thing) {
        collected.uris(thing).forEach(this::deleteFiles);
    }

    private boolean deleteFiles(String uri) {
        return attempt(
                uri,
                () -> {
                    files.place(uri)
                            .ifPresentOrElse(
                                    place -> place.store().delete(place.path()),
                                    () -> filesLeft.add(notHere(uri)));
                    collected.forget(uri);
                });
    }

    void deleteOrphan(GcItem orphan) {
        if (attempt(orphan.id(), () -> store.delete(orphan.id()))) {
            items.add(orphan);
        }
    }

    void deleteAbandoned(GcItem abandoned) {
        if (attempt(abandoned.id(), () -> store.deleteAbandoned(abandoned.id()))) {
            items.add(abandoned);
        }
    }

    private boolean attempt(String place, Runnable deletion) {
        try {
            deletion.run();
            return true;
        } catch (JotterException e) {
            filesLeft.add("The artifacts at '%s' are left: %s".formatted(place, e.getMessage()));
            return false;
        }
    }

    private static String notHere(String uri) {
        return "The artifacts at '%s' are not on this machine. Delete them there".formatted(uri);
    }

    GcReport report() {
        return new GcReport(items, kept, filesLeft);
    }
}
