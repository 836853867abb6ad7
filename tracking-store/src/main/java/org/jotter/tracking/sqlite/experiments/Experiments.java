package org.jotter.tracking.sqlite.experiments;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;

/** The experiments of a workspace. Safe for all threads; what has returned is committed. */
public final class Experiments {

    private final Db db;
    private final Clock clock;
    private final ExperimentRows rows;

    public Experiments(Db db, Clock clock, ArtifactRoot artifactRoot) {
        this.db = db;
        this.clock = clock;
        this.rows = new ExperimentRows(artifactRoot);
    }

    /** Makes an experiment that keeps its artifacts with the workspace. */
    public Experiment create(String name) {
        return create(NewExperiment.named(name));
    }

    /**
     * Makes an experiment.
     *
     * @throws JotterException EXISTS where the name is taken, by a deleted experiment too
     */
    public Experiment create(NewExperiment experiment) {
        return db.write(
                session -> {
                    checkFree(session, experiment.name());
                    return insert(session, experiment);
                });
    }

    /** The active experiment of that name, made if there is none of that name. */
    public Experiment getOrCreate(String name) {
        NewExperiment fresh = NewExperiment.named(name);
        return db.write(
                session -> {
                    Optional<Experiment> found = rows.named(session, name);
                    return found.isPresent() ? active(found.get()) : insert(session, fresh);
                });
    }

    /**
     * The experiment of that name, a deleted one too.
     *
     * @throws JotterException MISSING, with the nearest name
     */
    public Experiment named(String name) {
        return find(name).orElseThrow(() -> ExperimentErrors.noExperiment(name, names()));
    }

    private List<String> names() {
        return db.read(
                session ->
                        session.list(
                                "SELECT name FROM experiments ORDER BY name",
                                row -> row.getString(1)));
    }

    /** The experiment of that name, a deleted one too; empty where there is none. */
    public Optional<Experiment> find(String name) {
        return db.snapshot(session -> rows.named(session, name));
    }

    /**
     * The experiment with that id, a deleted one too.
     *
     * @throws JotterException MISSING
     */
    public Experiment get(ExperimentId id) {
        return find(id).orElseThrow(() -> ExperimentErrors.noExperiment(id));
    }

    /** The experiment with that id, a deleted one too; empty where there is none. */
    public Optional<Experiment> find(ExperimentId id) {
        return db.snapshot(session -> rows.withId(session, id));
    }

    /** The active experiments, newest first. */
    public List<Experiment> list() {
        return db.snapshot(
                session ->
                        rows.list(
                                session,
                                session.list(
                                        """
                                        SELECT experiment_id FROM experiments
                                        WHERE lifecycle_stage = 'active'
                                        ORDER BY creation_time DESC, experiment_id DESC
                                        """,
                                        row -> row.getLong(1))));
    }

    /**
     * Gives an active experiment another name; its own name again is no mistake.
     *
     * @throws JotterException EXISTS where another experiment has the name, INVALID where this one
     *     is deleted
     */
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

    /**
     * A page of the experiments that a query asks for, in its order.
     *
     * @throws JotterException INVALID for a filter or order outside the grammar, or a page token of
     *     another search
     */
    public PagedList<Experiment> search(ExperimentQuery query) {
        return ExperimentSearches.page(db, query, rows);
    }

    /** Marks an active experiment and all its runs as deleted. Its name stays taken. */
    public void delete(ExperimentId id) {
        move(id, LifecycleStage.ACTIVE, LifecycleStage.DELETED);
    }

    /** Brings back a deleted experiment and all its runs, those deleted before it too. */
    public void restore(ExperimentId id) {
        move(id, LifecycleStage.DELETED, LifecycleStage.ACTIVE);
    }

    /** Sets a tag of an active experiment, of at most 20,000 characters; its times stay. */
    public void setTag(ExperimentId id, String key, String value) {
        Limits.experimentTag(key, value);
        db.write(
                session -> {
                    active(get(id));
                    ExperimentTags.set(session, id, key, value);
                    return null;
                });
    }

    /**
     * Takes a tag away from an active experiment.
     *
     * @throws JotterException MISSING where it has no such tag
     */
    public void deleteTag(ExperimentId id, String key) {
        db.write(
                session -> {
                    active(get(id));
                    ExperimentTags.delete(session, id, key);
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
        for (Map.Entry<String, String> tag : experiment.tags().entrySet()) {
            ExperimentTags.set(session, made.experimentId(), tag.getKey(), tag.getValue());
        }
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

    /**
     * The experiment, given back.
     *
     * @throws JotterException INVALID where it is deleted
     */
    public static Experiment active(Experiment experiment) {
        if (experiment.lifecycleStage() != LifecycleStage.ACTIVE) {
            throw ExperimentErrors.notActive(experiment);
        }
        return experiment;
    }
}
