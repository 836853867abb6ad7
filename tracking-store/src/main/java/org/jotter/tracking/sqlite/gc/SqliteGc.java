package org.jotter.tracking.sqlite.gc;

import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Gc;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;

/**
 * Deletes for good what is deleted. A run takes the models along that it made, an experiment all
 * that is in it. What something active or a model version still needs stays, and so does its
 * experiment; the Default experiment always does. Safe for all threads, and while other processes
 * write: each thing's rows go in one transaction that looks once more whether it may go, and its
 * files after that.
 */
public final class SqliteGc implements Gc {

    private final Clock clock;
    private final DeletedRows rows;
    private final Uses uses;
    private final UnusedDatasets datasets;
    private final CollectedArtifacts collected;
    private final Deletion deletion;
    private final CollectedFiles files;
    private final Orphans orphans;
    private final ArtifactStore store;

    public SqliteGc(Db db, Clock clock, ArtifactRoot root, ArtifactStore store) {
        this.clock = clock;
        OwnLocations ownLocations = new OwnLocations(db, root);
        this.rows = new DeletedRows(db, root);
        this.uses = new Uses(db, root);
        this.datasets = new UnusedDatasets(db);
        this.collected = new CollectedArtifacts(db, ownLocations);
        this.deletion = new Deletion(db, uses, collected);
        this.files = new CollectedFiles(root, store, db.durability());
        this.orphans = new Orphans(store, db, ownLocations);
        this.store = store;
    }

    @Override
    public GcPlan plan(GcQuery query) {
        Selection selection = select(query);
        List<GcItem> items = new ArrayList<>();
        GoingFiles going = new GoingFiles(files, collected, selection);
        selection.going().forEach(each -> items.addAll(going.items(each)));
        if (!query.hasIds()) {
            items.addAll(datasets.items(selection.runIds()));
            collected.uris().forEach(uri -> items.add(files.leftover(uri)));
            orphans.find(orphanedBefore(query)).stream()
                    .filter(found -> items.stream().noneMatch(item -> item.id().equals(found.id())))
                    .forEach(items::add);
            items.addAll(abandoned(query));
        }
        return new GcPlan(items, selection.kept());
    }

    @Override
    public GcReport run(GcQuery query) {
        Selection selection = select(query);
        GcRun run = new GcRun(files, collected, store);
        run.kept.addAll(selection.kept());
        List<GcItem> unread = datasets.items(selection.runIds());
        List<GcItem> orphaned = query.hasIds() ? List.of() : orphans.find(orphanedBefore(query));
        GoingFiles counts = new GoingFiles(files, collected, selection);
        if (!query.hasIds()) {
            collected.uris().forEach(run::deleteLeftover);
        }
        for (Going going : selection.going()) {
            List<GcItem> items = counts.items(going);
            if (deletion.delete(going)) {
                run.items.addAll(items);
                going.all().forEach(run::deleteFiles);
            } else {
                run.kept.add(going.thing().kept("it was restored or put to use meanwhile"));
            }
        }
        if (!query.hasIds()) {
            datasets.delete();
            List<GcItem> stillThere = datasets.all();
            unread.stream().filter(item -> !stillThere.contains(item)).forEach(run.items::add);
            // what this gc itself left without a row was in no plan; the next one finds it
            orphans.find(orphanedBefore(query)).stream()
                    .filter(orphaned::contains)
                    .forEach(run::deleteOrphan);
            abandoned(query).forEach(run::deleteAbandoned);
        }
        return run.report();
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
