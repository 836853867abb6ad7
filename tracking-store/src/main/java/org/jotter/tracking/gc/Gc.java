package org.jotter.tracking.gc;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.FolderUsage;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * Deletes for good what is deleted; a run takes the models along that it made. A run or logged
 * model that a model version is made of stays, and so does its experiment. Safe for all threads,
 * and while other processes write: each thing's rows go in one transaction that looks once more
 * whether it may go, and its files after that.
 */
public final class Gc {

    private final Clock clock;
    private final DeletedRows rows;
    private final Uses uses;
    private final UnusedDatasets datasets;
    private final CollectedArtifacts collected;
    private final Deletion deletion;
    private final CollectedFiles files;
    private final Orphans orphans;
    private final ArtifactStore store;

    public Gc(Db db, Clock clock, ArtifactRoot root, ArtifactStore store) {
        this.clock = clock;
        OwnLocations ownLocations = new OwnLocations(db, root);
        this.rows = new DeletedRows(db, root);
        this.uses = new Uses(db);
        this.datasets = new UnusedDatasets(db);
        this.collected = new CollectedArtifacts(db, ownLocations);
        this.deletion = new Deletion(db, collected);
        this.files = new CollectedFiles(root, store, db.durability());
        this.orphans = new Orphans(store, db, ownLocations);
        this.store = store;
    }

    /**
     * What {@link #run} would delete now; changes nothing.
     *
     * @throws JotterException MISSING for an id that is nothing's, INVALID for an active one's
     */
    public GcPlan plan(GcQuery query) {
        Selection selection = select(query);
        List<GcItem> items = new ArrayList<>();
        selection.going().forEach(thing -> items.add(item(thing)));
        if (!query.hasIds()) {
            items.addAll(datasets.items());
            items.addAll(leftBefore());
            orphans.find(orphanedBefore(query)).stream()
                    .filter(found -> items.stream().noneMatch(item -> item.id().equals(found.id())))
                    .forEach(items::add);
            items.addAll(abandoned(query));
        }
        return new GcPlan(items, selection.kept());
    }

    /**
     * Deletes for good, and says what. Killed on the way it leaves files without rows at most,
     * which the next one deletes.
     *
     * @throws JotterException as {@link #plan}, before anything is deleted
     */
    public GcReport run(GcQuery query) {
        Selection selection = select(query);
        List<GcItem> items = new ArrayList<>();
        List<GcKept> kept = new ArrayList<>(selection.kept());
        List<String> filesLeft = new ArrayList<>();
        if (!query.hasIds()) {
            items.addAll(leftBefore());
        }
        deleteFiles(collected.uris(), filesLeft);
        for (Collectable thing : selection.going()) {
            GcItem item = item(thing);
            if (deletion.delete(thing)) {
                items.add(item);
                deleteFiles(collected.uris(thing), filesLeft);
            } else {
                kept.add(thing.kept("it was restored or put to use meanwhile"));
            }
        }
        if (!query.hasIds()) {
            deleteRest(query, items);
        }
        return new GcReport(items, kept, filesLeft);
    }

    private Selection select(GcQuery query) {
        query.runIds().forEach(id -> requireDeleted(Kind.RUN, "Run", id.value()));
        query.experimentIds()
                .forEach(id -> requireDeleted(Kind.EXPERIMENT, "Experiment", id.value()));
        query.modelIds().forEach(id -> requireDeleted(Kind.LOGGED_MODEL, "Logged model", id));
        return Selection.of(rows, uses, query, clock.millis() - query.olderThan().toMillis());
    }

    private void requireDeleted(Kind kind, String what, String id) {
        String stage =
                rows.stage(kind, id)
                        .orElseThrow(
                                () ->
                                        new JotterException(
                                                MISSING, "%s '%s' not found".formatted(what, id)));
        if (!stage.equals("deleted")) {
            throw new JotterException(
                    INVALID,
                    "%s '%s' is active, and gc deletes for good only what is deleted. Delete it first"
                            .formatted(what, id));
        }
    }

    private GcItem item(Collectable thing) {
        if (thing.kind() == Kind.EXPERIMENT) {
            return thing.item(0, 0);
        }
        FolderUsage usage = files.usage(thing.artifactUri());
        return thing.item(usage.files(), usage.bytes());
    }

    /** Files whose rows an earlier gc deleted before it died. */
    private List<GcItem> leftBefore() {
        List<GcItem> items = new ArrayList<>();
        for (String uri : collected.uris()) {
            FolderUsage usage = files.usage(uri);
            String path = files.place(uri).map(CollectedFiles.Place::path).orElse(uri);
            items.add(new GcItem(Kind.ORPHANED_FOLDER, path, "", usage.files(), usage.bytes()));
        }
        return items;
    }

    private void deleteFiles(List<String> uris, List<String> filesLeft) {
        for (String uri : uris) {
            try {
                files.place(uri)
                        .ifPresentOrElse(
                                place -> place.store().delete(place.path()),
                                () -> filesLeft.add(notHere(uri)));
                collected.forget(uri);
            } catch (JotterException e) {
                filesLeft.add("The artifacts at '%s' are left: %s".formatted(uri, e.getMessage()));
            }
        }
    }

    private static String notHere(String uri) {
        return "The artifacts at '%s' are not on this machine. Delete them there".formatted(uri);
    }

    private void deleteRest(GcQuery query, List<GcItem> items) {
        items.addAll(datasets.items());
        datasets.delete();
        for (GcItem orphan : orphans.find(orphanedBefore(query))) {
            if (store.delete(orphan.id())) {
                items.add(orphan);
            }
        }
        for (GcItem abandoned : abandoned(query)) {
            store.deleteAbandoned(abandoned.id());
            items.add(abandoned);
        }
    }

    private long orphanedBefore(GcQuery query) {
        return clock.millis() - query.orphansOlderThan().toMillis();
    }

    private List<GcItem> abandoned(GcQuery query) {
        return store.abandoned(orphanedBefore(query)).entrySet().stream()
                .map(
                        entry ->
                                new GcItem(
                                        Kind.TEMPORARY_FILE,
                                        entry.getKey(),
                                        "",
                                        entry.getValue().files(),
                                        entry.getValue().bytes()))
                .toList();
    }
}
