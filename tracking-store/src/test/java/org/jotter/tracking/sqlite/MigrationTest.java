package org.jotter.tracking.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.testing.FreshStore.CLOCK;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunInputs;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Migrations;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A workspace as version 0.1 wrote it, with something in every table, opened by this program. */
class MigrationTest {

    private static final RunId RUN = new RunId("0123456789abcdef0123456789abcdef");

    private static final Migrations VERSION_0_1 =
            new Migrations(
                    "tracking",
                    SqliteStore.class,
                    List.of(
                            "V001__experiments_and_runs.sql",
                            "V002__model_registry.sql",
                            "V003__endpoints_and_request_log.sql"));

    private static final List<String> ROWS =
            List.of(
                    "INSERT INTO experiments VALUES (0, 'Default', 'active', 1, 1)",
                    "INSERT INTO experiments VALUES (7, 'flights', 'deleted', 2, 3)",
                    "INSERT INTO experiment_tags VALUES (7, 'team', 'ada')",
                    """
                    INSERT INTO runs VALUES (5, '0123456789abcdef0123456789abcdef', 0, 'logistic',
                        'ada', 'FINISHED', 10, 20, 'active', NULL)
                    """,
                    "INSERT INTO metrics VALUES (5, 'auc', 1, 11, 0.5, 0)",
                    "INSERT INTO metrics VALUES (5, 'auc', 2, 12, 0.0, 1)",
                    "INSERT INTO params VALUES (5, 'c', '0.1')",
                    "INSERT INTO tags VALUES (5, 'mlflow.runName', 'logistic')",
                    "INSERT INTO registered_models VALUES ('delay', 'Late or not', 30, 31, 4)",
                    "INSERT INTO registered_model_tags VALUES ('delay', 'owner', 'ada')",
                    """
                    INSERT INTO model_versions VALUES ('delay', 4,
                        'runs:/0123456789abcdef0123456789abcdef/model',
                        '0123456789abcdef0123456789abcdef', '', 'the fourth', 'None', 32, 33)
                    """,
                    "INSERT INTO model_version_tags VALUES ('delay', 4, 'checked', 'yes')",
                    "INSERT INTO registered_model_aliases VALUES ('delay', 'champion', 4)");

    @TempDir Path temporary;

    private SqliteStore store;

    @BeforeEach
    void openTheOldWorkspace() {
        WorkspaceFolder folder = new WorkspaceFolder(temporary);
        try (Db old = Db.open(folder.database(), Db.Durability.NORMAL).migrate(VERSION_0_1)) {
            ROWS.forEach(old::update);
            assertThat(emptyTables(old)).isEmpty();
        }
        store = SqliteStore.in(Db.open(folder.database(), Db.Durability.NORMAL), folder, CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void itsExperimentsKeepTheirArtifactsWhereTheyWere() {
        String root = store.folder().artifacts().toUri().toString().replaceAll("/$", "");

        assertThat(store.experiments().named("flights"))
                .isEqualTo(
                        new Experiment(
                                new ExperimentId("7"),
                                "flights",
                                root + "/7",
                                LifecycleStage.DELETED,
                                2,
                                3,
                                Map.of("team", "ada")));
        assertThat(store.runs().get(RUN).info().artifactUri())
                .isEqualTo(root + "/0/" + RUN + "/artifacts");
    }

    @Test
    void itsRunsHaveAllThatWasLogged() {
        Run run = store.runs().get(RUN);

        assertThatRun(run).isNamed("logistic").hasParam("c", "0.1").hasMetric("auc", Double.NaN);
        assertThat(run.info().startTimeMillis()).isEqualTo(10);
        assertThat(run.info().endTimeMillis()).hasValue(20);
        assertThat(run.inputs()).isEqualTo(RunInputs.NONE);
        assertThat(store.runs().metricHistory(RUN, "auc"))
                .containsExactly(
                        new Metric("auc", 0.5, 11, 1), new Metric("auc", Double.NaN, 12, 2));
    }

    @Test
    void itsRegistryIsWhole() {
        ModelVersion version = store.registry().version("delay", 4);

        assertThat(version.description()).isEqualTo("the fourth");
        assertThat(version.aliases()).containsExactly("champion");
        assertThat(version.tags()).containsEntry("checked", "yes");
        assertThat(store.registry().named("delay").description()).isEqualTo("Late or not");
        assertThat(store.registry().named("delay").tags()).containsEntry("owner", "ada");
    }

    @Test
    void itTakesWhatIsNew() {
        assertThat(store.runs().create(NewRun.in(ExperimentId.DEFAULT)).name()).isNotEmpty();
        assertThat(store.experiments().create("next").experimentId())
                .isEqualTo(new ExperimentId("8"));
        NewLoggedModel model = NewLoggedModel.in(ExperimentId.DEFAULT).from(RUN);
        assertThat(store.loggedModels().create(model).info().sourceRunId()).isEqualTo(RUN.value());
    }

    @Test
    void theFileIsSound() {
        assertThat(store.db().<List<String>>read(s -> s.texts("PRAGMA integrity_check")))
                .containsExactly("ok");
        assertThat(store.db().<List<String>>read(s -> s.texts("PRAGMA foreign_key_check")))
                .isEmpty();
    }

    private static List<String> emptyTables(Db db) {
        List<String> tables =
                db.read(
                        session ->
                                session.texts(
                                        """
                                        SELECT name FROM sqlite_schema
                                        WHERE type = 'table' AND name NOT LIKE 'sqlite%'
                                        ORDER BY name
                                        """));
        return tables.stream()
                .filter(
                        table ->
                                db.<Boolean>read(
                                        session ->
                                                session.number("SELECT 1 FROM " + table).isEmpty()))
                .toList();
    }
}
