package org.jotter.tracking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Dataset;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Metric;
import org.jotter.tracking.MetricSource;
import org.jotter.tracking.ModelOutput;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewLoggedModel;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.PagedList;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.RegisteredModelQuery;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Stage;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;

/** What a tracking store keeps and refuses, through whichever door: a subclass brings the door. */
public abstract class StoreContract {

    private static final String UNKNOWN_RUN = "0".repeat(32);

    /** A door to a store that holds nothing but the Default experiment. */
    protected abstract StoreDoor door();

    // ---- experiments

    @Test
    void anExperimentIsFoundByItsIdAndItsName() {
        ExperimentId id =
                door().createExperiment(NewExperiment.named("flights").tagged("team", "a"));

        assertThat(door().experiment(id).name()).isEqualTo("flights");
        assertThat(door().experiment("flights").experimentId()).isEqualTo(id);
        assertThat(door().experiment(id).tags()).isEqualTo(Map.of("team", "a"));
    }

    @Test
    void theDefaultExperimentIsThereFromTheStart() {
        assertThat(door().experiment(ExperimentId.DEFAULT).name()).isEqualTo("Default");
    }

    @Test
    void aNameIsTakenByADeletedExperimentToo() {
        ExperimentId id = door().createExperiment(NewExperiment.named("flights"));
        door().deleteExperiment(id);

        assertRefused(EXISTS, () -> door().createExperiment(NewExperiment.named("flights")));
    }

    @Test
    void anExperimentGoesAndComesBackWithItsRuns() {
        ExperimentId id = door().createExperiment(NewExperiment.named("flights"));
        RunId run = door().createRun(NewRun.in(id)).runId();

        door().deleteExperiment(id);
        assertThat(door().experiment(id).lifecycleStage()).isEqualTo(LifecycleStage.DELETED);
        assertThatRun(door().run(run)).isDeleted();
        assertRefused(INVALID, () -> door().createRun(NewRun.in(id)));
        assertRefused(MISSING, () -> door().deleteExperiment(id));

        door().restoreExperiment(id);
        assertThatRun(door().run(run)).isActive();
        assertRefused(MISSING, () -> door().restoreExperiment(id));
    }

    @Test
    void anExperimentIsRenamedAndTagged() {
        ExperimentId id = door().createExperiment(NewExperiment.named("flights"));
        door().createExperiment(NewExperiment.named("taken"));

        door().renameExperiment(id, "delays");
        door().setExperimentTag(id, "team", "red");
        door().setExperimentTag(id, "team", "blue");
        door().setExperimentTag(id, "empty", "");
        door().setExperimentTag(id, "gone", "soon");
        door().deleteExperimentTag(id, "gone");

        Experiment kept = door().experiment(id);
        assertThat(kept.name()).isEqualTo("delays");
        assertThat(kept.tags()).isEqualTo(Map.of("team", "blue", "empty", ""));
        assertRefused(EXISTS, () -> door().renameExperiment(id, "taken"));
        assertRefused(MISSING, () -> door().deleteExperimentTag(id, "gone"));
    }

    @Test
    void experimentsAreSearchedPageByPage() {
        for (String name : List.of("a", "ab", "Abc")) {
            door().createExperiment(NewExperiment.named(name));
        }
        ExperimentQuery byName = ExperimentQuery.all().orderBy("name DESC");

        assertThat(names(door().searchExperiments(byName)))
                .containsExactly("ab", "a", "Default", "Abc");
        assertThat(names(door().searchExperiments(ExperimentQuery.all().where("name ILIKE 'AB%'"))))
                .containsExactlyInAnyOrder("Abc", "ab");
        PagedList<Experiment> first = door().searchExperiments(byName.limit(3));
        assertThat(names(first)).containsExactly("ab", "a", "Default");
        PagedList<Experiment> second =
                door().searchExperiments(
                                byName.limit(3).withPageToken(first.token().orElseThrow()));
        assertThat(names(second)).containsExactly("Abc");
        assertThat(second.token()).isEmpty();
    }

    @Test
    void anUnknownExperimentIsMissing() {
        ExperimentId unknown = new ExperimentId("4711");

        assertRefused(MISSING, () -> door().experiment(unknown));
        assertRefused(MISSING, () -> door().experiment("nowhere"));
        assertRefused(MISSING, () -> door().createRun(NewRun.in(unknown)));
    }

    // ---- runs

    @Test
    void aRunKeepsWhoMadeItWhenAndUnderWhichName() {
        Run run =
                door().createRun(
                                NewRun.in(ExperimentId.DEFAULT)
                                        .named("logistic")
                                        .by("ada")
                                        .startedAt(1_000)
                                        .tagged("team", "red"));

        Run kept = door().run(run.runId());
        assertThatRun(kept)
                .isNamed("logistic")
                .hasStatus(RunStatus.RUNNING)
                .hasTag("mlflow.runName", "logistic")
                .hasTag("team", "red");
        assertThat(kept.info().userId()).isEqualTo("ada");
        assertThat(kept.info().startTimeMillis()).isEqualTo(1_000);
        assertThat(kept.info().endTimeMillis()).isEmpty();
    }

    @Test
    void anUpdateChangesOnlyWhatItNames() {
        RunId run = run();

        door().updateRun(run, RunUpdate.NONE.withStatus(RunStatus.FINISHED).withEndTime(2_000));
        door().updateRun(run, RunUpdate.NONE.named("better"));

        Run kept = door().run(run);
        assertThatRun(kept)
                .hasStatus(RunStatus.FINISHED)
                .isNamed("better")
                .hasTag("mlflow.runName", "better");
        assertThat(kept.info().endTimeMillis()).hasValue(2_000);
    }

    @Test
    void theLatestMetricIsTheGreatestByStepThenTimeThenValue() {
        RunId run = run();
        door().logMetric(run, new Metric("loss", 0.5, 10, 1));
        door().logMetric(run, new Metric("loss", 0.4, 30, 0));
        door().logMetric(run, new Metric("loss", 0.3, 20, 1));
        door().logMetric(run, new Metric("loss", 0.2, 20, 1));
        door().logMetric(run, new Metric("loss", 0.2, 20, 1));
        door().logMetric(run, new Metric("loss", 7, 20, -1));

        assertThatRun(door().run(run)).hasMetric("loss", 0.3);
        assertThat(history(run, "loss")).hasSize(5);
    }

    @Test
    void numbersThatJsonCannotWriteAreKept() {
        RunId run = run();
        door().logMetric(run, new Metric("nan", Double.NaN, 1, 0));
        door().logMetric(run, new Metric("up", Double.POSITIVE_INFINITY, 1, 0));
        door().logMetric(run, new Metric("down", Double.NEGATIVE_INFINITY, 1, 0));
        door().logMetric(run, new Metric("step", 1, 1, Long.MIN_VALUE));
        door().logMetric(run, new Metric("small", Double.MIN_VALUE, 1, Long.MAX_VALUE));

        assertThatRun(door().run(run))
                .hasMetric("nan", Double.NaN)
                .hasMetric("up", Double.POSITIVE_INFINITY)
                .hasMetric("down", Double.NEGATIVE_INFINITY)
                .hasMetric("small", Double.MIN_VALUE);
        assertThat(history(run, "step")).extracting(Metric::step).containsExactly(Long.MIN_VALUE);
        assertThat(history(run, "small")).extracting(Metric::step).containsExactly(Long.MAX_VALUE);
    }

    @Test
    void aMetricsHistoryComesPageByPage() {
        RunId run = run();
        door().logBatch(
                        run,
                        Batch.ofMetrics(
                                IntStream.range(0, 10)
                                        .mapToObj(step -> new Metric("loss", step, step, step))
                                        .toList()));

        List<Metric> all = new ArrayList<>();
        PagedList<Metric> page = door().metricHistory(run, "loss", 4, "");
        while (page.token().isPresent()) {
            all.addAll(page);
            page = door().metricHistory(run, "loss", 4, page.token().get());
        }
        all.addAll(page);
        assertThat(all)
                .extracting(Metric::step)
                .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L);
        assertThat(history(run, "never")).isEmpty();
    }

    @Test
    void aParamKeepsItsFirstValue() {
        RunId run = run();
        door().logParam(run, "depth", "3");
        door().logParam(run, "depth", "3");
        door().logParam(run, "empty", "");

        assertRefused(INVALID, () -> door().logParam(run, "depth", "4"));
        assertThatRun(door().run(run)).hasParam("depth", "3").hasParam("empty", "");
    }

    @Test
    void aBatchIsLoggedWholeOrNotAtAll() {
        RunId run = run();
        door().logParam(run, "depth", "3");
        Batch good =
                Batch.ofMetrics(List.of(new Metric("auc", 0.9, 1, 0)))
                        .withParams(Map.of("trees", "50"))
                        .withTags(Map.of("team", "red"));

        assertRefused(INVALID, () -> door().logBatch(run, good.withParams(Map.of("depth", "4"))));
        assertThatRun(door().run(run)).hasNoMetric("auc").hasNoTag("team");

        door().logBatch(run, good);
        assertThatRun(door().run(run))
                .hasMetric("auc", 0.9)
                .hasParam("trees", "50")
                .hasTag("team", "red");
    }

    @Test
    void aTagIsReplacedAndTakenAway() {
        RunId run = run();
        door().setTag(run, "team", "red");
        door().setTag(run, "team", "blau und grün 🌿");
        assertThatRun(door().run(run)).hasTag("team", "blau und grün 🌿");

        door().deleteTag(run, "team");
        assertThatRun(door().run(run)).hasNoTag("team");
        assertRefused(MISSING, () -> door().deleteTag(run, "team"));
    }

    @Test
    void aDeletedRunTakesNothingUntilItIsRestored() {
        RunId run = run();
        door().deleteRun(run);
        door().deleteRun(run);

        assertThatRun(door().run(run)).isDeleted();
        assertRefused(INVALID, () -> door().logMetric(run, new Metric("a", 1, 1, 0)));
        assertRefused(INVALID, () -> door().logParam(run, "a", "1"));
        assertRefused(INVALID, () -> door().setTag(run, "a", "1"));
        assertRefused(INVALID, () -> door().updateRun(run, RunUpdate.NONE.named("b")));

        door().restoreRun(run);
        door().logMetric(run, new Metric("a", 1, 1, 0));
        assertThatRun(door().run(run)).isActive().hasMetric("a", 1);
    }

    @Test
    void anUnknownRunIsMissing() {
        RunId unknown = new RunId(UNKNOWN_RUN);

        assertRefused(MISSING, () -> door().run(unknown));
        assertRefused(MISSING, () -> door().logMetric(unknown, new Metric("a", 1, 1, 0)));
        assertRefused(MISSING, () -> door().logParam(unknown, "a", "1"));
        assertRefused(MISSING, () -> door().setTag(unknown, "a", "1"));
        assertRefused(MISSING, () -> door().deleteRun(unknown));
        assertRefused(MISSING, () -> door().restoreRun(unknown));
    }

    @Test
    void runsAreSearchedFilteredOrderedAndPaged() {
        for (int i = 0; i < 5; i++) {
            RunId run = run("run-" + i);
            door().logMetric(run, new Metric("auc", i / 10.0, 1, 0));
            door().logParam(run, "parity", i % 2 == 0 ? "even" : "odd");
        }
        door().logMetric(run("nan"), new Metric("auc", Double.NaN, 1, 0));
        run("without");
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT).orderBy("metrics.auc DESC");

        assertThat(runNames(door().searchRuns(query.where("params.parity = 'even'"))))
                .containsExactly("run-4", "run-2", "run-0");
        assertThat(
                        runNames(
                                door().searchRuns(
                                                query.where(
                                                        "metrics.auc >= 0.2 AND params.parity !="
                                                                + " 'even'"))))
                .containsExactly("run-3");
        assertThat(
                        runNames(
                                door().searchRuns(
                                                query.where(
                                                        "metrics.auc < 0.1 OR NOT (metrics.auc <"
                                                                + " 0.4 OR metrics.auc IS NULL)"))))
                .contains("run-4", "run-0")
                .doesNotContain("run-1", "run-2", "run-3", "without");
        PagedList<Run> first = door().searchRuns(query.limit(4));
        assertThat(runNames(first)).containsExactly("run-4", "run-3", "run-2", "run-1");
        PagedList<Run> second =
                door().searchRuns(query.limit(4).withPageToken(first.token().orElseThrow()));
        assertThat(runNames(second)).containsExactly("run-0", "nan", "without");
        assertThat(second.token()).isEmpty();
        assertRefused(INVALID, () -> door().searchRuns(query.where("metrics.auc >")));
        assertRefused(INVALID, () -> door().searchRuns(query.withPageToken("rubbish")));
    }

    @Test
    void aViewShowsActiveOrDeletedRunsOrBoth() {
        run("active");
        door().deleteRun(run("deleted"));
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT);

        assertThat(runNames(door().searchRuns(query))).containsExactly("active");
        assertThat(runNames(door().searchRuns(query.withView(ViewType.DELETED_ONLY))))
                .containsExactly("deleted");
        assertThat(runNames(door().searchRuns(query.withView(ViewType.ALL))))
                .containsExactlyInAnyOrder("active", "deleted");
    }

    @Test
    void aDatasetIsAnInputOfARun() {
        RunId run = run();
        Dataset flights = new Dataset("flights", "d1", "local", "flights.csv", "{}", "");
        door().logInputs(
                        run,
                        List.of(
                                new DatasetInput(
                                        flights, Map.of("mlflow.data.context", "training"))),
                        List.of());
        door().logInputs(run, List.of(new DatasetInput(flights, Map.of())), List.of());

        List<DatasetInput> inputs = door().run(run).inputs().datasetInputs();
        assertThat(inputs).hasSize(1);
        assertThat(inputs.get(0).dataset()).isEqualTo(flights);
        assertThat(inputs.get(0).tags()).containsEntry("mlflow.data.context", "training");
        RunQuery query =
                RunQuery.in(ExperimentId.DEFAULT)
                        .where("datasets.name = 'flights' AND dataset.context = 'training'");
        assertThat(door().searchRuns(query)).hasSize(1);
    }

    // ---- logged models

    @Test
    void aLoggedModelIsPendingUntilItIsFinished() {
        RunId run = run();
        LoggedModel model =
                door().createLoggedModel(
                                NewLoggedModel.in(ExperimentId.DEFAULT)
                                        .named("tree")
                                        .ofType("classifier")
                                        .from(run)
                                        .withParams(Map.of("depth", "3"))
                                        .withTags(Map.of("team", "red")));
        assertThat(model.info().status()).isEqualTo(LoggedModelStatus.PENDING);

        door().finishLoggedModel(model.modelId(), LoggedModelStatus.READY);
        door().setLoggedModelTags(model.modelId(), Map.of("team", "blue", "other", "x"));
        door().deleteLoggedModelTag(model.modelId(), "other");
        door().logLoggedModelParams(model.modelId(), Map.of("trees", "50"));

        LoggedModel kept = door().loggedModel(model.modelId());
        assertThat(kept.name()).isEqualTo("tree");
        assertThat(kept.info().status()).isEqualTo(LoggedModelStatus.READY);
        assertThat(kept.info().sourceRunId()).isEqualTo(run.value());
        assertThat(kept.params()).isEqualTo(Map.of("depth", "3", "trees", "50"));
        assertThat(kept.tags()).isEqualTo(Map.of("team", "blue"));
    }

    @Test
    void aPointAboutAModelIsAMetricOfTheModelToo() {
        RunId run = run();
        LoggedModel model =
                door().createLoggedModel(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree"));
        door().logMetric(run, new Metric("auc", 0.9, 1, 0, MetricSource.model(model.modelId())));
        door().logOutputs(run, List.of(new ModelOutput(model.modelId().value(), 3)));

        assertThat(door().loggedModel(model.modelId()).metrics())
                .singleElement()
                .satisfies(
                        point -> {
                            assertThat(point.runId()).isEqualTo(run);
                            assertThat(point.metric().value()).isEqualTo(0.9);
                        });
        assertThatRun(door().run(run)).hasMetric("auc", 0.9);
        assertThat(door().run(run).outputs())
                .containsExactly(new ModelOutput(model.modelId().value(), 3));
        LoggedModelQuery good =
                LoggedModelQuery.in(ExperimentId.DEFAULT).where("metrics.auc > 0.8");
        assertThat(door().searchLoggedModels(good))
                .extracting(LoggedModel::name)
                .containsExactly("tree");
        assertThat(door().searchLoggedModels(good.where("metrics.auc > 0.95"))).isEmpty();
    }

    @Test
    void aDeletedLoggedModelIsMissing() {
        LoggedModel model =
                door().createLoggedModel(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree"));
        door().deleteLoggedModel(model.modelId());

        assertRefused(MISSING, () -> door().loggedModel(model.modelId()));
        assertThat(door().searchLoggedModels(LoggedModelQuery.in(ExperimentId.DEFAULT))).isEmpty();
    }

    // ---- registry

    @Test
    void aRegisteredModelIsMadeOnce() {
        door().createModel(
                        NewRegisteredModel.named("flight-delay")
                                .described("delays")
                                .tagged("team", "red"));

        RegisteredModel kept = door().model("flight-delay");
        assertThat(kept.description()).isEqualTo("delays");
        assertThat(kept.tags()).isEqualTo(Map.of("team", "red"));
        assertThat(kept.latestVersions()).isEmpty();
        assertRefused(EXISTS, () -> door().createModel(NewRegisteredModel.named("flight-delay")));
        assertRefused(MISSING, () -> door().model("flight-delays"));
    }

    @Test
    void aVersionsNumberIsNeverUsedAgain() {
        door().createModel(NewRegisteredModel.named("m"));
        assertThat(version("m").version()).isEqualTo(1);
        assertThat(version("m").version()).isEqualTo(2);
        door().deleteVersion("m", 2);

        assertThat(version("m").version()).isEqualTo(3);
        assertRefused(MISSING, () -> door().version("m", 2));
        assertRefused(MISSING, () -> door().deleteVersion("m", 2));
    }

    @Test
    void aDeletedModelFreesItsNameAndNumbers() {
        door().createModel(NewRegisteredModel.named("m"));
        version("m");
        door().deleteModel("m");

        assertRefused(MISSING, () -> door().model("m"));
        door().createModel(NewRegisteredModel.named("m"));
        assertThat(version("m").version()).isEqualTo(1);
    }

    @Test
    void anAliasNamesOneVersionAndMoves() {
        door().createModel(NewRegisteredModel.named("m"));
        version("m");
        version("m");
        door().setAlias("m", "champion", 1);
        door().setAlias("m", "champion", 2);
        door().setAlias("m", "second", 2);

        assertThat(door().versionByAlias("m", "champion").version()).isEqualTo(2);
        assertThat(door().version("m", 2).aliases())
                .containsExactlyInAnyOrder("champion", "second");
        assertThat(door().model("m").aliases()).isEqualTo(Map.of("champion", 2, "second", 2));
        assertThat(door().searchModels(RegisteredModelQuery.all()).get(0).aliases())
                .isEqualTo(Map.of("champion", 2, "second", 2));

        door().deleteAlias("m", "champion");
        door().deleteAlias("m", "champion");
        assertRefused(INVALID, () -> door().versionByAlias("m", "champion"));
        assertRefused(MISSING, () -> door().setAlias("m", "champion", 3));
        assertRefused(INVALID, () -> door().setAlias("m", "v1", 1));
        door().deleteVersion("m", 2);
        assertRefused(INVALID, () -> door().versionByAlias("m", "second"));
    }

    @Test
    void aTransitionCanArchiveWhatWasInTheStage() {
        door().createModel(NewRegisteredModel.named("m"));
        version("m");
        version("m");
        door().transition("m", 1, Stage.PRODUCTION, false);
        door().transition("m", 2, Stage.PRODUCTION, true);

        assertThat(door().version("m", 1).currentStage()).isEqualTo(Stage.ARCHIVED);
        assertThat(door().version("m", 2).currentStage()).isEqualTo(Stage.PRODUCTION);
        assertThat(door().latestVersions("m", List.of(Stage.PRODUCTION)))
                .extracting(ModelVersion::version)
                .containsExactly(2);
        assertThat(door().latestVersions("m", List.of())).hasSize(2);
        assertRefused(INVALID, () -> door().transition("m", 2, Stage.NONE, true));
    }

    @Test
    void aModelIsRenamedWithItsVersionsAndAliases() {
        door().createModel(NewRegisteredModel.named("old"));
        version("old");
        door().setAlias("old", "champion", 1);
        door().setVersionTag("old", 1, "checked", "yes");
        door().describeVersion("old", 1, "the first");
        door().renameModel("old", "new");

        ModelVersion kept = door().versionByAlias("new", "champion");
        assertThat(kept.name()).isEqualTo("new");
        assertThat(kept.description()).isEqualTo("the first");
        assertThat(kept.tags()).isEqualTo(Map.of("checked", "yes"));
        assertRefused(MISSING, () -> door().model("old"));
    }

    @Test
    void theRegistryIsSearched() {
        for (String name : List.of("alpha", "Beta", "gamma")) {
            door().createModel(
                            NewRegisteredModel.named(name).tagged("first", name.substring(0, 1)));
            version(name);
        }
        version("gamma");

        assertThat(door().searchModels(RegisteredModelQuery.all()))
                .extracting(RegisteredModel::name)
                .containsExactly("Beta", "alpha", "gamma");
        assertThat(door().searchModels(RegisteredModelQuery.all().where("name ILIKE '%TA%'")))
                .extracting(RegisteredModel::name)
                .containsExactly("Beta");
        assertThat(door().searchModels(RegisteredModelQuery.all().where("tags.first = 'a'")))
                .extracting(RegisteredModel::name)
                .containsExactly("alpha");
        assertThat(
                        door().searchVersions(
                                        ModelVersionQuery.all()
                                                .where("name = 'gamma'")
                                                .orderBy("version_number ASC")))
                .extracting(ModelVersion::version)
                .containsExactly(1, 2);
        assertRefused(
                INVALID,
                () -> door().searchModels(RegisteredModelQuery.all().where("colour = 'red'")));
    }

    @Test
    void aVersionRemembersWhereItCameFrom() {
        RunId run = run();
        door().createModel(NewRegisteredModel.named("m"));
        String source = "runs:/" + run + "/model";
        door().createVersion(
                        NewModelVersion.of("m", source)
                                .ofRun(run.value())
                                .described("d")
                                .tagged("k", "v"));

        ModelVersion kept = door().version("m", 1);
        assertThat(kept.source()).isEqualTo(source);
        assertThat(kept.runId()).isEqualTo(run.value());
        assertThat(kept.description()).isEqualTo("d");
        assertThat(kept.tags()).isEqualTo(Map.of("k", "v"));
        assertThat(door().downloadUri("m", 1)).isEqualTo(source);
        assertRefused(INVALID, () -> door().createVersion(NewModelVersion.of("m", "/etc")));
    }

    // ---- random operations

    @Test
    void randomOperationsAgreeWithAPlainModel() {
        new RandomOperations(door(), new Random(20260101)).run(Rounds.of(20_000));
    }

    // ---- shorthand

    private RunId run() {
        return run("a-run");
    }

    private RunId run(String name) {
        return door().createRun(NewRun.in(ExperimentId.DEFAULT).named(name)).runId();
    }

    private ModelVersion version(String name) {
        return door().createVersion(NewModelVersion.of(name, "s3://bucket/model"));
    }

    private List<Metric> history(RunId run, String key) {
        return door().metricHistory(run, key, 1000, "");
    }

    private static List<String> names(List<Experiment> experiments) {
        return experiments.stream().map(Experiment::name).toList();
    }

    private static List<String> runNames(List<Run> runs) {
        return runs.stream().map(Run::name).toList();
    }

    private static void assertRefused(JotterException.Kind kind, ThrowingCallable call) {
        JotterException refusal = catchThrowableOfType(JotterException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
    }
}
