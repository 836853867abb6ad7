package org.jotter.tracking.experiments;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.tracking.ArtifactRoot;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Limits;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/** The experiments of a workspace. Safe for all threads. */
public final class Experiments {

    private static final String SELECT =
            """
            SELECT experiment_id, name, lifecycle_stage, creation_time, last_update_time
            FROM experiments
            """;

    private final Db db;
    private final Clock clock;
    private final ArtifactRoot artifactRoot;

    public Experiments(Db db, Clock clock, ArtifactRoot artifactRoot) {
        this.db = db;
        this.clock = clock;
        this.artifactRoot = artifactRoot;
    }

    /**
     * Makes an experiment.
     *
     * @throws JotterException EXISTS where the name is taken, by a deleted experiment too
     */
    public Experiment create(String name) {
        Limits.experimentName(name);
        return db.write(
                session -> {
                    Optional<Experiment> taken = find(session, name);
                    if (taken.isPresent()) {
                        throw taken(taken.get());
                    }
                    return insert(session, name);
                });
    }

    /** The active experiment of that name, made if there is none of that name. */
    public Experiment getOrCreate(String name) {
        Limits.experimentName(name);
        return db.write(
                session -> {
                    Optional<Experiment> found = find(session, name);
                    return found.isPresent() ? active(found.get()) : insert(session, name);
                });
    }

    /**
     * The experiment of that name, a deleted one too.
     *
     * @throws JotterException MISSING, with the nearest name
     */
    public Experiment named(String name) {
        return find(name).orElseThrow(() -> noExperiment(name));
    }

    /** The experiment of that name, a deleted one too; empty where there is none. */
    public Optional<Experiment> find(String name) {
        return db.read(session -> find(session, name));
    }

    /**
     * The experiment with that id, a deleted one too.
     *
     * @throws JotterException MISSING
     */
    public Experiment get(ExperimentId id) {
        return db.read(
                session ->
                        session.first(
                                        SELECT + "WHERE experiment_id = ?",
                                        row -> experiment(session, row),
                                        id.number())
                                .orElseThrow(() -> noExperiment(id)));
    }

    /** The active experiments, newest first. */
    public List<Experiment> list() {
        return db.read(
                session ->
                        session.list(
                                SELECT
                                        + """
                                        WHERE lifecycle_stage = 'active'
                                        ORDER BY creation_time DESC, experiment_id DESC
                                        """,
                                row -> experiment(session, row)));
    }

    /** Marks an active experiment and all its runs as deleted. Its name stays taken. */
    public void delete(ExperimentId id) {
        move(id, LifecycleStage.ACTIVE, LifecycleStage.DELETED);
    }

    /** Brings back a deleted experiment and all its runs. */
    public void restore(ExperimentId id) {
        move(id, LifecycleStage.DELETED, LifecycleStage.ACTIVE);
    }

    /** Sets a tag of an active experiment. */
    public void setTag(ExperimentId id, String key, String value) {
        Limits.experimentTag(key, value);
        db.write(
                session -> {
                    active(get(id));
                    return session.update(
                            """
                            INSERT INTO experiment_tags (experiment_id, key, value)
                            VALUES (?, ?, ?)
                            ON CONFLICT (experiment_id, key) DO UPDATE SET value = excluded.value
                            """,
                            id.number(),
                            key,
                            value);
                });
    }

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

    private Experiment insert(Session session, String name) throws SQLException {
        long now = clock.millis();
        session.update(
                """
                INSERT INTO experiments (name, lifecycle_stage, creation_time, last_update_time)
                VALUES (?, 'active', ?, ?)
                """,
                name,
                now,
                now);
        return find(session, name).orElseThrow();
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
                        throw noExperiment(id, from);
                    }
                    return session.update(
                            """
                            UPDATE runs SET lifecycle_stage = ?, deleted_time = ?
                            WHERE experiment_id = ? AND lifecycle_stage = ?
                            """,
                            to.toString(),
                            to == LifecycleStage.DELETED ? now : null,
                            id.number(),
                            from.toString());
                });
    }

    private Optional<Experiment> find(Session session, String name) throws SQLException {
        return session.first(SELECT + "WHERE name = ?", row -> experiment(session, row), name);
    }

    private Experiment experiment(Session session, ResultSet row) throws SQLException {
        ExperimentId id = ExperimentId.of(row.getLong(1));
        return new Experiment(
                id,
                row.getString(2),
                artifactRoot.uri(id),
                LifecycleStage.of(row.getString(3)),
                row.getLong(4),
                row.getLong(5),
                tags(session, id));
    }

    private static Map<String, String> tags(Session session, ExperimentId id) throws SQLException {
        Map<String, String> tags = new HashMap<>();
        session.list(
                "SELECT key, value FROM experiment_tags WHERE experiment_id = ? ORDER BY key",
                row -> tags.put(row.getString(1), row.getString(2)),
                id.number());
        return tags;
    }

    public static Experiment active(Experiment experiment) {
        if (experiment.lifecycleStage() != LifecycleStage.ACTIVE) {
            throw new JotterException(
                    INVALID,
                    ("The experiment %s must be in the 'active' state. Current state is deleted."
                                    + " Restore '%s', or use another name")
                            .formatted(experiment.experimentId(), experiment.name()));
        }
        return experiment;
    }

    private static JotterException taken(Experiment experiment) {
        String deleted =
                experiment.lifecycleStage() == LifecycleStage.DELETED
                        ? " in deleted state. Restore it, or use another name"
                        : ". Use it, or choose another name";
        return new JotterException(
                EXISTS, "Experiment '%s' already exists%s".formatted(experiment.name(), deleted));
    }

    private JotterException noExperiment(String name) {
        List<String> known =
                db.read(
                        session ->
                                session.list(
                                        "SELECT name FROM experiments ORDER BY name",
                                        row -> row.getString(1)));
        return new JotterException(
                MISSING,
                "No experiment named '%s'.%s List them with %%mlflow experiments"
                        .formatted(name, Names.didYouMean(name, known)));
    }

    private static JotterException noExperiment(ExperimentId id) {
        return new JotterException(
                MISSING,
                "No Experiment with id=%s exists. List them with %%mlflow experiments"
                        .formatted(id));
    }

    private static JotterException noExperiment(ExperimentId id, LifecycleStage stage) {
        return new JotterException(
                MISSING, "No Experiment with id=%s exists that is %s".formatted(id, stage));
    }
}
