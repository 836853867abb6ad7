package org.jotter.tracking.sqlite.experiments;

import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;

/** The experiments of a workspace. Safe for all threads; what has returned is committed. */
public final class SqliteExperiments implements Experiments {

    private final Db db;
    private final Clock clock;
    private final ExperimentRows rows;

    public SqliteExperiments(Db db, Clock clock, ArtifactRoot artifactRoot) {
        this.db = db;
        this.clock = clock;
        this.rows = new ExperimentRows(artifactRoot);
    }

    @Override
    public Experiment create(NewExperiment experiment) {
        return db.write(
                session -> {
                    checkFree(session, experiment.name());
                    return insert(session, experiment);
                });
    }

    @Override
    public Experiment getOrCreate(String name) {
        NewExperiment fresh = NewExperiment.named(name);
        return db.write(
                session -> {
                    Optional<Experiment> found = rows.named(session, name);
                    return found.isPresent() ? found.get().requireActive() : insert(session, fresh);
                });
    }

    @Override
    public Optional<Experiment> find(String name) {
        return db.snapshot(session -> rows.named(session, name));
    }

    @Override
    public Experiment get(ExperimentId id) {
        return find(id).orElseThrow(() -> ExperimentErrors.noExperiment(id));
    }

    @Override
    public Optional<Experiment> find(ExperimentId id) {
        return db.snapshot(session -> rows.withId(session, id));
    }

    @Override
    public void rename(ExperimentId id, String newName) {
        Limits.experimentName(newName);
        db.write(
                session -> {
                    Experiment experiment = get(id);
                    if (experiment.lifecycleStage() != LifecycleStage.ACTIVE) {
                        throw ExperimentErrors.renameOfDeleted(experiment);
                    }
                    if (!newName.equals(experiment.name())) {
                        checkFree(session, newName);
                    }
                    return session.update(
                            """
                            UPDATE experiments SET name = ?, last_update_time = ?
                            WHERE experiment_id = ?
                            """,
                            newName,
                            clock.millis(),
                            id.number());
                });
    }

    @Override
    public PagedList<Experiment> search(ExperimentQuery query) {
        return ExperimentSearches.page(db, query, rows);
    }

    @Override
    public void delete(ExperimentId id) {
        move(id, LifecycleStage.ACTIVE, LifecycleStage.DELETED);
    }

    @Override
    public void restore(ExperimentId id) {
        move(id, LifecycleStage.DELETED, LifecycleStage.ACTIVE);
    }

    @Override
    public void setTag(ExperimentId id, String key, String value) {
        Limits.experimentTag(key, value);
        db.write(
                session -> {
                    get(id).requireActive();
                    ExperimentRows.TAGS.put(session, id.number(), key, value);
                    return null;
                });
    }

    @Override
    public void deleteTag(ExperimentId id, String key) {
        db.write(
                session -> {
                    get(id).requireActive();
                    if (!ExperimentRows.TAGS.remove(session, id.number(), key)) {
                        throw ExperimentErrors.noTag(
                                id, key, ExperimentRows.TAGS.keys(session, id.number()));
                    }
                    return null;
                });
    }

    /** Makes the experiment {@code Default} of id 0 where there is none. */
    public void createDefault() {
        long now = clock.millis();
        db.update(
                """
                INSERT INTO experiments
                    (experiment_id, name, lifecycle_stage, creation_time, last_update_time)
                VALUES (0, 'Default', 'active', ?, ?)
                ON CONFLICT DO NOTHING
                """,
                now,
                now);
    }

    private void checkFree(Session session, String name) throws SQLException {
        Optional<Experiment> taken = rows.named(session, name);
        if (taken.isPresent()) {
            throw ExperimentErrors.taken(taken.get());
        }
    }

    private Experiment insert(Session session, NewExperiment experiment) throws SQLException {
        long now = clock.millis();
        session.update(
                """
                INSERT INTO experiments
                    (name, artifact_location, lifecycle_stage, creation_time, last_update_time)
                VALUES (?, nullif(?, ''), 'active', ?, ?)
                """,
                experiment.name(),
                experiment.artifactLocation(),
                now,
                now);
        Experiment made = rows.named(session, experiment.name()).orElseThrow();
        ExperimentRows.TAGS.putAll(session, made.experimentId().number(), experiment.tags());
        return get(made.experimentId());
    }

    private void move(ExperimentId id, LifecycleStage from, LifecycleStage to) {
        long now = clock.millis();
        db.write(
                session -> {
                    int moved =
                            session.update(
                                    """
                                    UPDATE experiments
                                    SET lifecycle_stage = ?, last_update_time = ?
                                    WHERE experiment_id = ? AND lifecycle_stage = ?
                                    """,
                                    to.toString(),
                                    now,
                                    id.number(),
                                    from.toString());
                    if (moved == 0) {
                        throw ExperimentErrors.noExperiment(id, from);
                    }
                    return session.update(
                            """
                            UPDATE runs SET lifecycle_stage = ?, deleted_time = ?
                            WHERE experiment_id = ?
                            """,
                            to.toString(),
                            to == LifecycleStage.DELETED ? now : null,
                            id.number());
                });
    }
}
