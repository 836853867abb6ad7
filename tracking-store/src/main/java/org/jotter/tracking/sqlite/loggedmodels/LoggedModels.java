package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RandomNames;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.experiments.Experiments;
import org.jotter.tracking.sqlite.search.LoggedModelSearch;
import org.jotter.tracking.sqlite.search.Search;

/**
 * The logged models of a workspace. A deleted one can still be changed, as in MLflow. Safe for all
 * threads; what has returned is committed.
 */
public final class LoggedModels {

    private final Db db;
    private final Clock clock;
    private final Experiments experiments;
    private final LoggedModelRows rows;
    private final RandomNames names = new RandomNames();

    public LoggedModels(Db db, Clock clock, Experiments experiments, ArtifactRoot artifactRoot) {
        this.db = db;
        this.clock = clock;
        this.experiments = experiments;
        this.rows = new LoggedModelRows(artifactRoot);
    }

    /**
     * Makes a model, with status PENDING; names need not differ.
     *
     * @throws JotterException MISSING or INVALID where the experiment does not exist or is deleted
     */
    public LoggedModel create(NewLoggedModel model) {
        LoggedModelId id = LoggedModelId.random();
        db.write(
                session -> {
                    Experiments.active(experiments.get(model.experimentId()));
                    insert(session, id, model);
                    LoggedModelEntries.addParams(session, id, model.params());
                    LoggedModelEntries.setTags(session, id, model.tags());
                    return null;
                });
        return get(id, false);
    }

    private void insert(Session session, LoggedModelId id, NewLoggedModel model)
            throws SQLException {
        long now = clock.millis();
        session.update(
                """
                INSERT INTO logged_models
                    (model_id, experiment_id, name, model_type, source_run_id, status,
                     status_message, creation_timestamp, last_updated_timestamp, lifecycle_stage)
                VALUES (?, ?, ?, ?, ?, 'PENDING', '', ?, ?, 'active')
                """,
                id.value(),
                model.experimentId().number(),
                model.name().isEmpty() ? names.next() : model.name(),
                model.modelType(),
                model.sourceRunId(),
                now,
                now);
    }

    /**
     * A page of the active models that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    public PagedList<LoggedModel> search(LoggedModelQuery query) {
        Search search = LoggedModelSearch.of(query);
        return search.page(
                db, query.maxResults(), query.pageToken(), row -> row.getLong(1), rows::list);
    }

    /**
     * The model with that id.
     *
     * @param allowDeleted whether a deleted one is given too
     * @throws JotterException MISSING
     */
    public LoggedModel get(LoggedModelId id, boolean allowDeleted) {
        LoggedModel model =
                db.snapshot(
                        session ->
                                rows.list(session, List.of(LoggedModelRows.number(session, id)))
                                        .get(0));
        if (!allowDeleted && model.info().lifecycleStage() == LifecycleStage.DELETED) {
            throw LoggedModelErrors.noModel(id);
        }
        return model;
    }

    /** The active models that a run made, newest first, without what was logged about them. */
    public List<LoggedModelInfo> madeBy(RunId runId) {
        return db.snapshot(
                session ->
                        rows.infos(
                                session,
                                session.list(
                                        """
                                        SELECT model_number FROM logged_models
                                        WHERE source_run_id = ? AND lifecycle_stage = 'active'
                                        ORDER BY model_number DESC
                                        """,
                                        row -> row.getLong(1),
                                        runId.value())));
    }

    /** Says how the upload of the model ended, as often as it changes; gives the model. */
    public LoggedModel finish(LoggedModelId id, LoggedModelStatus status) {
        db.write(
                session ->
                        session.update(
                                """
                                UPDATE logged_models SET status = ?, last_updated_timestamp = ?
                                WHERE model_number = ?
                                """,
                                status.name(),
                                clock.millis(),
                                LoggedModelRows.number(session, id)));
        return get(id, true);
    }

    /** Marks a model as deleted; deleting it again changes nothing. Its files stay. */
    public void delete(LoggedModelId id) {
        long now = clock.millis();
        db.write(
                session ->
                        session.update(
                                """
                                UPDATE logged_models
                                SET lifecycle_stage = 'deleted', deleted_time = ?,
                                    last_updated_timestamp = ?
                                WHERE model_number = ? AND lifecycle_stage = 'active'
                                """,
                                now,
                                now,
                                LoggedModelRows.number(session, id)));
    }

    /** Sets tags, in place of those with the same keys. */
    public void setTags(LoggedModelId id, Map<String, String> tags) {
        tags.forEach(Limits::loggedModelEntry);
        db.write(
                session -> {
                    LoggedModelEntries.setTags(session, id, tags);
                    return null;
                });
    }

    /**
     * Takes a tag away.
     *
     * @throws JotterException MISSING where the model has no such tag
     */
    public void deleteTag(LoggedModelId id, String key) {
        db.write(
                session -> {
                    LoggedModelEntries.deleteTag(session, id, key);
                    return null;
                });
    }

    /**
     * Adds params, all or none. The same value a second time changes nothing.
     *
     * @throws JotterException INVALID where a key has another value already
     */
    public void logParams(LoggedModelId id, Map<String, String> params) {
        params.forEach(Limits::loggedModelEntry);
        db.write(
                session -> {
                    LoggedModelEntries.addParams(session, id, params);
                    return null;
                });
    }
}
