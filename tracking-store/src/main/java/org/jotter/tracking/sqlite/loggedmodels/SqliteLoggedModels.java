package org.jotter.tracking.sqlite.loggedmodels;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelInfo;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RandomNames;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunListeners;
import org.jotter.tracking.Runs;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.sqlite.search.LoggedModelSearch;
import org.jotter.tracking.sqlite.search.Search;

/**
 * The logged models of a workspace. A deleted one can still be changed, as in MLflow. Safe for all
 * threads; what has returned is committed.
 */
public final class SqliteLoggedModels implements LoggedModels {

    private final Db db;
    private final Clock clock;
    private final Experiments experiments;
    private final LoggedModelRows rows;
    private final Runs runs;
    private final RunListeners listeners;
    private final RandomNames names = new RandomNames();

    public SqliteLoggedModels(
            Db db,
            Clock clock,
            Experiments experiments,
            Runs runs,
            ArtifactRoot artifactRoot,
            RunListeners listeners) {
        this.listeners = listeners;
        this.db = db;
        this.clock = clock;
        this.experiments = experiments;
        this.runs = runs;
        this.rows = new LoggedModelRows(artifactRoot);
    }

    @Override
    public LoggedModel create(NewLoggedModel model) {
        LoggedModelId id = LoggedModelId.random();
        db.write(
                session -> {
                    experiments.get(model.experimentId()).requireActive();
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

    @Override
    public PagedList<LoggedModel> search(LoggedModelQuery query) {
        Search search = LoggedModelSearch.of(query);
        return search.page(
                db,
                query.maxResults(),
                query.pageToken(),
                row -> row.number("model_number"),
                rows::list);
    }

    @Override
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

    @Override
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
                                        row -> row.number("model_number"),
                                        runId.value())));
    }

    @Override
    public LoggedModel finish(LoggedModelId id, LoggedModelStatus status) {
        db.write(session -> setStatus(session, id, status));
        return finished(id);
    }

    @Override
    public LoggedModel finishAsOutput(LoggedModelId id, RunId run, long step) {
        db.write(
                session -> {
                    runs.logOutputs(run, List.of(new ModelOutput(id.value(), step)));
                    return setStatus(session, id, LoggedModelStatus.READY);
                });
        return finished(id);
    }

    private int setStatus(Session session, LoggedModelId id, LoggedModelStatus status)
            throws SQLException {
        return session.update(
                """
                UPDATE logged_models SET status = ?, last_updated_timestamp = ?
                WHERE model_number = ?
                """,
                status.name(),
                clock.millis(),
                LoggedModelRows.number(session, id));
    }

    private LoggedModel finished(LoggedModelId id) {
        LoggedModel model = get(id, true);
        listeners.finished(model);
        return model;
    }

    @Override
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

    @Override
    public void setTags(LoggedModelId id, Map<String, String> tags) {
        tags.forEach(Limits::loggedModelEntry);
        db.write(
                session -> {
                    LoggedModelEntries.setTags(session, id, tags);
                    return null;
                });
    }

    @Override
    public void deleteTag(LoggedModelId id, String key) {
        db.write(
                session -> {
                    LoggedModelEntries.deleteTag(session, id, key);
                    return null;
                });
    }

    @Override
    public void logParams(LoggedModelId id, Map<String, String> params) {
        params.forEach(Limits::loggedModelEntry);
        db.write(
                session -> {
                    LoggedModelEntries.addParams(session, id, params);
                    return null;
                });
    }
}
