package org.jotter.tracking.sqlite.gc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Gc;
import org.jotter.tracking.GcItem;
import org.jotter.tracking.GcItem.Kind;
import org.jotter.tracking.GcKept;
import org.jotter.tracking.GcPlan;
import org.jotter.tracking.GcQuery;
import org.jotter.tracking.GcReport;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RunId;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.artifacts.LocalArtifacts;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class GcTest {

    private static final String MODEL = "m-0123456789abcdef0123456789abcdef";
    private static final String ORPHAN = "0123456789abcdef0123456789abcdef";

    @RegisterExtension final FreshStore fresh = new FreshStore();
    @TempDir Path outside;

    private Gc gc;
    private LocalArtifacts artifacts;
    private RunId live;

    @BeforeEach
    void aLiveRun() {
        gc = fresh.store().gc();
        artifacts = fresh.store().artifacts();
        live = run(ExperimentId.DEFAULT, "live");
    }

    private RunId run(ExperimentId experiment, String name) {
        RunId run = fresh.runs().create(NewRun.in(experiment).named(name)).runId();
        fresh.logMetric(run, "loss", 0.5);
        fresh.logMetric(run, "loss", 0.25);
        fresh.runs().logParam(run, "depth", "3");
        artifacts.logText(run, "12345", "notes/a.txt");
        return run;
    }

    private RunId deletedRun(String name) {
        RunId run = run(ExperimentId.DEFAULT, name);
        fresh.runs().delete(run);
        return run;
    }

    @Test
    void aDeletedRunGoesWithItsRowsAndFiles() {
        RunId run = deletedRun("gone");
        dataset(run, "flights");
        dataset(live, "weather");
        Path folder = artifacts.download(run, "").getParent();

        GcPlan plan = gc.plan(GcQuery.ALL);
        assertThat(plan.items())
                .containsExactly(
                        new GcItem(Kind.RUN, run.value(), "gone", 1, 5),
                        new GcItem(Kind.DATASET, "digest", "flights", 0, 0));
        assertThat(plan.kept()).isEmpty();
        assertThat(plan.bytes()).isEqualTo(5);
        assertThat(folder).isDirectory();

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).isEqualTo(plan.items());
        assertThat(report.filesLeft()).isEmpty();
        assertThat(folder).doesNotExist();
        assertRefused(
                () -> fresh.runs().get(run),
                MISSING,
                "Run with id=%s not found. List runs with %%mlflow runs".formatted(run));
        assertThat(rowsWithout("run_number", "runs")).isEmpty();
        assertThat(artifacts.download(live, "notes/a.txt")).hasContent("12345");
        assertThat(fresh.runs().metricHistory(live, "loss")).hasSize(2);
        assertThat(gc.plan(GcQuery.ALL).items()).isEmpty();
    }

    @Test
    void aDeletedExperimentGoesWithAllThatIsInItAndItsNameIsFree() {
        Experiment old = fresh.store().experiments().create("flight-delays");
        fresh.store().experiments().setTag(old.experimentId(), "team", "blue");
        RunId run = run(old.experimentId(), "in-it");
        model(MODEL, old.experimentId(), "active");
        dataset(run, "flights");
        Path folder = artifacts.download(run, "").getParent().getParent();
        fresh.store().experiments().delete(old.experimentId());

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items())
                .extracting(GcItem::kind)
                .containsExactly(Kind.LOGGED_MODEL, Kind.RUN, Kind.EXPERIMENT, Kind.DATASET);
        assertThat(folder).doesNotExist();
        assertThat(rowsWithout("experiment_id", "experiments")).isEmpty();
        assertThat(rowsWithout("model_number", "logged_models")).isEmpty();
        assertThat(fresh.store().experiments().create("flight-delays").experimentId())
                .isNotEqualTo(old.experimentId());
    }

    @Test
    void onlyWhatIsNamedGoes() {
        RunId one = deletedRun("one");
        RunId two = deletedRun("two");
        model(MODEL, ExperimentId.DEFAULT, "deleted");

        assertThat(gc.run(GcQuery.ALL.withRuns(List.of(one))).items())
                .extracting(GcItem::name)
                .containsExactly("one");
        assertThat(gc.run(GcQuery.ALL.withModels(List.of(MODEL))).items())
                .extracting(GcItem::id)
                .containsExactly(MODEL);
        assertThat(fresh.runs().get(two).name()).isEqualTo("two");
    }

    @Test
    void whatWasDeletedLatelyStaysWhereAnAgeIsAskedFor() {
        RunId run = deletedRun("young");
        GcQuery old = GcQuery.ALL.deletedFor(GcQuery.age("1d2h"));

        assertThat(gc.run(old).items()).isEmpty();
        fresh.db()
                .update(
                        "UPDATE runs SET deleted_time = deleted_time - ? WHERE run_id = ?",
                        Duration.ofHours(26).toMillis(),
                        run.value());
        fresh.runs().delete(run);
        assertThat(gc.run(old).items()).as("deleted again is not deleted later").hasSize(1);
    }

    @Test
    void anActiveOrUnknownIdIsRefusedBeforeAnythingGoes() {
        RunId gone = deletedRun("gone");

        assertRefused(
                () -> gc.run(GcQuery.ALL.withRuns(List.of(gone, live))),
                INVALID,
                "Run '%s' is active, and gc deletes for good only what is deleted. Delete it first"
                        .formatted(live));
        assertRefused(
                () -> gc.plan(GcQuery.ALL.withExperiments(List.of(ExperimentId.DEFAULT))),
                INVALID,
                "Experiment '0' is active, and gc deletes for good only what is deleted. Delete it"
                        + " first");
        assertRefused(
                () -> gc.plan(GcQuery.ALL.withModels(List.of("m-1"))),
                MISSING,
                "Logged model 'm-1' not found");
        assertThat(fresh.runs().get(gone).name()).isEqualTo("gone");
    }

    @Test
    void anAgeIsReadAsMlflowWritesIt() {
        assertThat(GcQuery.age("30d")).isEqualTo(Duration.ofDays(30));
        assertThat(GcQuery.age("2d8h5m20s"))
                .isEqualTo(Duration.ofDays(2).plusHours(8).plusMinutes(5).plusSeconds(20));
        for (String wrong : List.of("", "soon", "1w", "-1d", "5m1h")) {
            assertRefused(
                    () -> GcQuery.age(wrong),
                    INVALID,
                    "Invalid value \"%s\" for parameter 'older_than' supplied: an age is like '30d', '1d2h' or '5m20s'"
                            .formatted(wrong));
        }
    }

    @Test
    void aRunThatAModelVersionIsMadeOfStaysAndSoDoesItsExperiment() {
        Experiment experiment = fresh.store().experiments().create("kept");
        RunId run = run(experiment.experimentId(), "trained");
        fresh.store().registry().create("flight-delay");
        fresh.store()
                .registry()
                .createVersion(
                        NewModelVersion.of("flight-delay", "runs:/" + run + "/model")
                                .ofRun(run.value()));
        fresh.store().experiments().delete(experiment.experimentId());

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).isEmpty();
        assertThat(report.kept())
                .containsExactly(
                        new GcKept(
                                Kind.RUN,
                                run.value(),
                                "trained",
                                "version 1 of 'flight-delay' is made of it"),
                        new GcKept(
                                Kind.EXPERIMENT,
                                experiment.experimentId().value(),
                                "kept",
                                "its run 'trained' stays"));
        assertThat(artifacts.list(run, "")).hasSize(1);
        assertThat(gc.plan(GcQuery.ALL).kept()).isEqualTo(report.kept());
    }

    @Test
    void aLoggedModelThatAVersionIsMadeOfStays() {
        model(MODEL, ExperimentId.DEFAULT, "deleted");
        fresh.store().registry().create("flight-delay");
        fresh.store()
                .registry()
                .createVersion(
                        NewModelVersion.of("flight-delay", "models:/" + MODEL).ofRun(live.value()));

        assertThat(gc.plan(GcQuery.ALL).kept())
                .extracting(GcKept::reason)
                .containsExactly("version 1 of 'flight-delay' is made of it");
    }

    @Test
    void aRunThatWasRestoredAloneKeepsItsExperiment() {
        Experiment experiment = fresh.store().experiments().create("half");
        RunId run = run(experiment.experimentId(), "back");
        fresh.store().experiments().delete(experiment.experimentId());
        fresh.runs().restore(run);

        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.items()).isEmpty();
        assertThat(report.kept())
                .extracting(GcKept::reason)
                .containsExactly("its run 'back' is active");
    }

    @Test
    void foldersWithoutARowGoOnceTheyAreOldEnough() throws IOException {
        Path root = artifacts.store().root();
        ExperimentId old = fresh.store().experiments().create("old").experimentId();
        fresh.store().experiments().delete(old);
        gc.run(GcQuery.ALL);
        Path orphanRun = file(root.resolve("0/" + ORPHAN + "/artifacts/a.txt"));
        Path orphanModel = file(root.resolve("0/models/" + MODEL + "/artifacts/MLmodel"));
        Path orphanExperiment = file(root.resolve(old + "/left/over.txt"));
        Path numbered = file(root.resolve("2024/report.pdf"));
        Path foreign = file(root.resolve("shared/data.csv"));
        Path inRun = file(root.resolve("0/" + live + "/artifacts/77/" + ORPHAN + "/a.txt"));
        touch(root, FreshStore.NOW - Duration.ofMinutes(59).toMillis());

        assertThat(gc.plan(GcQuery.ALL).items()).isEmpty();
        touch(root, FreshStore.NOW - Duration.ofMinutes(61).toMillis());
        assertThat(gc.plan(GcQuery.ALL.orphanedFor(Duration.ofHours(2))).items()).isEmpty();
        GcPlan plan = gc.plan(GcQuery.ALL);
        assertThat(plan.items())
                .containsExactly(
                        new GcItem(Kind.ORPHANED_FOLDER, "0/" + ORPHAN, "", 1, 1),
                        new GcItem(Kind.ORPHANED_FOLDER, "0/models/" + MODEL, "", 1, 1),
                        new GcItem(Kind.ORPHANED_FOLDER, old.value(), "", 1, 1));
        assertThat(gc.run(GcQuery.ALL).items()).isEqualTo(plan.items());
        assertThat(Stream.of(orphanRun, orphanModel, orphanExperiment)).noneMatch(Files::exists);
        assertThat(Stream.of(foreign, numbered, inRun)).allMatch(Files::exists);
    }

    @Test
    void aLinkInThePlaceOfARunIsToldOfAndStopsNothing() throws IOException {
        RunId linked = deletedRun("linked");
        RunId plain = deletedRun("plain");
        Path folder = artifacts.download(linked, "").getParent();
        artifacts.store().delete("0/" + linked);
        Path target = file(outside.resolve("mine.txt"));
        Files.createSymbolicLink(folder, outside);

        assertThat(gc.plan(GcQuery.ALL).items())
                .containsExactly(
                        new GcItem(Kind.RUN, linked.value(), "linked", 0, 0),
                        new GcItem(Kind.RUN, plain.value(), "plain", 1, 5));
        GcReport report = gc.run(GcQuery.ALL);
        assertThat(report.count(Kind.RUN)).isEqualTo(2);
        assertThat(report.filesLeft()).singleElement().asString().contains(linked.value());
        assertThat(target).exists();
        assertThat(gc.run(GcQuery.ALL).filesLeft()).hasSize(1);
    }

    @Test
    void theOwnPlaceOfAnExperimentIsNoOrphan() throws IOException {
        ownLocation(fresh.store().experiments().create("own"), "mlflow-artifacts:/77/left");
        Path file = file(artifacts.store().root().resolve("77/left/over.txt"));
        touch(artifacts.store().root(), 0);

        assertThat(gc.run(GcQuery.ALL).items()).isEmpty();
        assertThat(file).exists();
    }

    @Test
    void temporaryFilesOfDeadProcessesGo() throws IOException {
        Path incoming = artifacts.store().root().resolve(".incoming");
        long self = ProcessHandle.current().pid();
        long start = org.jotter.tracking.ProcessStamp.current().startTimeMillis();
        String random = "-00000000-0000-0000-0000-000000000000";
        Path dead = file(incoming.resolve("999999999-1" + random));
        Path reborn = file(incoming.resolve(self + "-1" + random));
        Path alive = file(incoming.resolve(self + "-" + start + random));
        touch(incoming, FreshStore.NOW);
        assertThat(gc.run(GcQuery.ALL).items()).isEmpty();
        touch(incoming, 0);

        assertThat(gc.run(GcQuery.ALL).items())
                .extracting(GcItem::id)
                .containsExactlyInAnyOrder(
                        dead.getFileName().toString(), reborn.getFileName().toString());
        assertThat(dead).doesNotExist();
        assertThat(alive).exists();
    }

    @Test
    void filesThatAKilledGcLeftGoWithTheNext() {
        RunId run = deletedRun("gone");
        Path folder = artifacts.download(run, "").getParent();
        Db db = fresh.db();
        OwnLocations ownLocations = new OwnLocations(db, artifacts.root());
        Uses uses = new Uses(db, artifacts.root());
        Collectable gone =
                new Collectable(
                        Kind.RUN,
                        run.value(),
                        "gone",
                        ExperimentId.DEFAULT,
                        folder.resolve("artifacts").toUri().toString(),
                        false,
                        "");
        new Deletion(db, uses, new CollectedArtifacts(db, ownLocations)).delete(Going.alone(gone));
        assertThat(folder).isDirectory();

        GcItem left = new GcItem(Kind.ORPHANED_FOLDER, "0/" + run, "", 1, 5);
        assertThat(gc.plan(GcQuery.ALL).items()).containsExactly(left);
        assertThat(gc.run(GcQuery.ALL).items()).containsExactly(left);
        assertThat(folder).doesNotExist();
        assertThat(gc.plan(GcQuery.ALL).items()).isEmpty();
    }

    private void ownLocation(Experiment experiment, String location) {
        fresh.db()
                .update(
                        "UPDATE experiments SET artifact_location = ? WHERE experiment_id = ?",
                        location,
                        experiment.experimentId().number());
    }

    private void dataset(RunId run, String name) {
        fresh.db()
                .update(
                        """
                        INSERT INTO datasets
                            (experiment_id, name, digest, source_type, source, schema, profile)
                        SELECT experiment_id, ?, 'digest', 'local', 'x', '', '' FROM runs WHERE run_id = ?
                        """,
                        name,
                        run.value());
        fresh.db()
                .update(
                        """
                        INSERT INTO dataset_inputs (run_number, dataset_number)
                        SELECT r.run_number, d.dataset_number FROM runs r, datasets d
                        WHERE r.run_id = ? AND d.name = ?
                        """,
                        run.value(),
                        name);
    }

    private void model(String id, ExperimentId experiment, String stage) {
        fresh.db()
                .update(
                        """
                        INSERT INTO logged_models (model_id, experiment_id, name, model_type, source_run_id,
                            status, status_message, creation_timestamp, last_updated_timestamp,
                            lifecycle_stage)
                        VALUES (?, ?, 'model', '', '', 'LOGGED_MODEL_READY', '', 0, 0, ?)
                        """,
                        id,
                        experiment.number(),
                        stage);
    }

    /** Rows of any table whose column names nothing that exists: a new table is looked at too. */
    private List<String> rowsWithout(String column, String owner) {
        return fresh.db()
                .read(
                        session -> {
                            List<String> left = new ArrayList<>();
                            for (String table :
                                    session.texts(
                                            """
                                            SELECT t.name FROM sqlite_schema t, pragma_table_info(t.name) c
                                            WHERE t.type = 'table' AND c.name = ? ORDER BY t.name
                                            """,
                                            column)) {
                                session.list(
                                        "SELECT 1 FROM %s WHERE %s NOT IN (SELECT %s FROM %s)"
                                                .formatted(table, column, column, owner),
                                        row -> left.add(table));
                            }
                            return left;
                        });
    }

    private static Path file(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, "x");
    }

    private static void touch(Path folder, long millis) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.fromMillis(millis));
            }
        }
    }
}
