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
import java.util.TreeMap;
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
import org.jotter.tracking.RunListener;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Stage;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.ViewType;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;

/** What a tracking store keeps and refuses, whichever it is: a subclass brings it. */
public abstract class StoreContract {

    private static final String UNKNOWN_RUN = "0".repeat(32);

    /** A store that holds nothing but the Default experiment. */
    protected abstract TrackingStore store();

    // ---- experiments

    @Test
    void anExperimentIsFoundByItsIdAndItsName() {
        ExperimentId id =
                store().experiments()
                        .create(NewExperiment.named("flights").tagged("team", "a"))
                        .experimentId();

        assertThat(store().experiments().get(id).name()).isEqualTo("flights");
        assertThat(store().experiments().named("flights").experimentId()).isEqualTo(id);
        assertThat(store().experiments().get(id).tags()).isEqualTo(Map.of("team", "a"));
    }

    @Test
    void theDefaultExperimentIsThereFromTheStart() {
        assertThat(store().experiments().get(ExperimentId.DEFAULT).name()).isEqualTo("Default");
    }

    @Test
    void aNameIsTakenByADeletedExperimentToo() {
        ExperimentId id =
                store().experiments().create(NewExperiment.named("flights")).experimentId();
        store().experiments().delete(id);

        assertRefused(EXISTS, () -> store().experiments().create(NewExperiment.named("flights")));
    }

    @Test
    void anExperimentGoesAndComesBackWithItsRuns() {
        ExperimentId id =
                store().experiments().create(NewExperiment.named("flights")).experimentId();
        RunId run = store().runs().create(NewRun.in(id)).runId();

        store().experiments().delete(id);
        assertThat(store().experiments().get(id).lifecycleStage())
                .isEqualTo(LifecycleStage.DELETED);
        assertThatRun(store().runs().get(run)).isDeleted();
        assertRefused(INVALID, () -> store().runs().create(NewRun.in(id)));
        assertAlreadyDone(() -> store().experiments().delete(id));

        store().experiments().restore(id);
        assertThatRun(store().runs().get(run)).isActive();
        assertAlreadyDone(() -> store().experiments().restore(id));
    }

    @Test
    void anExperimentIsRenamedAndTagged() {
        ExperimentId id =
                store().experiments().create(NewExperiment.named("flights")).experimentId();
        store().experiments().create(NewExperiment.named("taken"));

        store().experiments().rename(id, "delays");
        store().experiments().setTag(id, "team", "red");
        store().experiments().setTag(id, "team", "blue");
        store().experiments().setTag(id, "empty", "");
        store().experiments().setTag(id, "gone", "soon");
        store().experiments().deleteTag(id, "gone");

        Experiment kept = store().experiments().get(id);
        assertThat(kept.name()).isEqualTo("delays");
        assertThat(kept.tags()).isEqualTo(Map.of("team", "blue", "empty", ""));
        assertRefused(EXISTS, () -> store().experiments().rename(id, "taken"));
        assertAlreadyDone(() -> store().experiments().deleteTag(id, "gone"));
    }

    @Test
    void experimentsAreSearchedPageByPage() {
        for (String name : List.of("a", "ab", "Abc")) {
            store().experiments().create(NewExperiment.named(name));
        }
        ExperimentQuery byName = ExperimentQuery.all().orderBy("name DESC");

        assertThat(names(store().experiments().search(byName)))
                .containsExactly("ab", "a", "Default", "Abc");
        assertThat(
                        names(
                                store().experiments()
                                        .search(ExperimentQuery.all().where("name ILIKE 'AB%'"))))
                .containsExactlyInAnyOrder("Abc", "ab");
        PagedList<Experiment> first = store().experiments().search(byName.limit(3));
        assertThat(names(first)).containsExactly("ab", "a", "Default");
        PagedList<Experiment> second =
                store().experiments()
                        .search(byName.limit(3).withPageToken(first.token().orElseThrow()));
        assertThat(names(second)).containsExactly("Abc");
        assertThat(second.token()).isEmpty();
    }

    @Test
    void anUnknownExperimentIsMissing() {
        ExperimentId unknown = new ExperimentId("4711");

        assertRefused(MISSING, () -> store().experiments().get(unknown));
        assertRefused(MISSING, () -> store().experiments().named("nowhere"));
        assertRefused(MISSING, () -> store().runs().create(NewRun.in(unknown)));
    }

    // ---- runs

    @Test
    void aRunKeepsWhoMadeItWhenAndUnderWhichName() {
        Run run =
                store().runs()
                        .create(
                                NewRun.in(ExperimentId.DEFAULT)
                                        .named("logistic")
                                        .by("ada")
                                        .startedAt(1_000)
                                        .tagged("team", "red"));

        Run kept = store().runs().get(run.runId());
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

        store().runs()
                .update(run, RunUpdate.NONE.withStatus(RunStatus.FINISHED).withEndTime(2_000));
        store().runs().update(run, RunUpdate.NONE.named("better"));

        Run kept = store().runs().get(run);
        assertThatRun(kept)
                .hasStatus(RunStatus.FINISHED)
                .isNamed("better")
                .hasTag("mlflow.runName", "better");
        assertThat(kept.info().endTimeMillis()).hasValue(2_000);
    }

    @Test
    void theLatestMetricIsTheGreatestByStepThenTimeThenValue() {
        RunId run = run();
        store().runs().logMetric(run, new Metric("loss", 0.5, 10, 1));
        store().runs().logMetric(run, new Metric("loss", 0.4, 30, 0));
        store().runs().logMetric(run, new Metric("loss", 0.3, 20, 1));
        store().runs().logMetric(run, new Metric("loss", 0.2, 20, 1));
        store().runs().logMetric(run, new Metric("loss", 0.2, 20, 1));
        store().runs().logMetric(run, new Metric("loss", 7, 20, -1));

        assertThatRun(store().runs().get(run)).hasMetric("loss", 0.3);
        assertThat(history(run, "loss")).hasSize(5);
    }

    @Test
    void numbersThatJsonCannotWriteAreKept() {
        RunId run = run();
        store().runs().logMetric(run, new Metric("nan", Double.NaN, 1, 0));
        store().runs().logMetric(run, new Metric("step", 1, 1, Long.MIN_VALUE));
        store().runs().logMetric(run, new Metric("small", Double.MIN_VALUE, 1, Long.MAX_VALUE));

        assertThatRun(store().runs().get(run))
                .hasMetric("nan", Double.NaN)
                .hasMetric("small", Double.MIN_VALUE);
        assertThat(history(run, "step")).extracting(Metric::step).containsExactly(Long.MIN_VALUE);
        assertThat(history(run, "small")).extracting(Metric::step).containsExactly(Long.MAX_VALUE);
    }

    @Test
    protected void infinityIsKept() {
        assertThatRun(runWithInfinities())
                .hasMetric("up", Double.POSITIVE_INFINITY)
                .hasMetric("down", Double.NEGATIVE_INFINITY);
    }

    protected final Run runWithInfinities() {
        RunId run = run();
        store().runs().logMetric(run, new Metric("up", Double.POSITIVE_INFINITY, 1, 0));
        store().runs().logMetric(run, new Metric("down", Double.NEGATIVE_INFINITY, 1, 0));
        return store().runs().get(run);
    }

    @Test
    void aMetricsHistoryComesPageByPage() {
        RunId run = run();
        store().runs()
                .log(
                        run,
                        Batch.ofMetrics(
                                IntStream.range(0, 10)
                                        .mapToObj(step -> new Metric("loss", step, step, step))
                                        .toList()));

        List<Metric> all = new ArrayList<>();
        PagedList<Metric> page = store().runs().metricHistory(run, "loss", 4, "");
        while (page.token().isPresent()) {
            all.addAll(page);
            page = store().runs().metricHistory(run, "loss", 4, page.token().get());
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
        store().runs().logParam(run, "depth", "3");
        store().runs().logParam(run, "depth", "3");
        store().runs().logParam(run, "empty", "");

        assertRefused(INVALID, () -> store().runs().logParam(run, "depth", "4"));
        assertThatRun(store().runs().get(run)).hasParam("depth", "3").hasParam("empty", "");
    }

    @Test
    void aBatchIsLoggedWholeOrNotAtAll() {
        RunId run = run();
        store().runs().logParam(run, "depth", "3");
        Batch good =
                Batch.ofMetrics(List.of(new Metric("auc", 0.9, 1, 0)))
                        .withParams(Map.of("trees", "50"))
                        .withTags(Map.of("team", "red"));

        assertRefused(
                INVALID, () -> store().runs().log(run, good.withParams(Map.of("depth", "4"))));
        assertThatRun(store().runs().get(run)).hasNoMetric("auc").hasNoTag("team");

        store().runs().log(run, good);
        assertThatRun(store().runs().get(run))
                .hasMetric("auc", 0.9)
                .hasParam("trees", "50")
                .hasTag("team", "red");
    }

    @Test
    void A10_aBatchOfMoreThanOneRequestIsLoggedWholeAndNothingOfItWhereAParamChanged() {
        RunId run = run();
        Map<String, String> texts = new TreeMap<>();
        IntStream.range(0, 150).forEach(i -> texts.put("k%03d".formatted(i), "v"));
        List<Metric> points =
                IntStream.range(0, 1200).mapToObj(i -> new Metric("loss", i, 1, i)).toList();
        Batch batch = Batch.ofMetrics(points).withParams(texts).withTags(texts);
        store().runs().logParam(run, "k149", "other");

        assertRefused(INVALID, () -> store().runs().log(run, batch));
        assertThat(store().runs().get(run).data().params()).containsOnlyKeys("k149");

        RunId other = run();
        store().runs().log(other, batch);
        assertThat(store().runs().get(other).data().params()).isEqualTo(texts);
        assertThat(store().runs().get(other).data().tags()).containsAllEntriesOf(texts);
        assertThat(store().runs().metricHistory(other, "loss")).hasSize(1200);
    }

    @Test
    void aTagIsReplacedAndTakenAway() {
        RunId run = run();
        store().runs().setTag(run, "team", "red");
        store().runs().setTag(run, "team", "blau und grün 🌿");
        assertThatRun(store().runs().get(run)).hasTag("team", "blau und grün 🌿");

        store().runs().deleteTag(run, "team");
        assertThatRun(store().runs().get(run)).hasNoTag("team");
        assertAlreadyDone(() -> store().runs().deleteTag(run, "team"));
    }

    @Test
    void aDeletedRunTakesNothingUntilItIsRestored() {
        RunId run = run();
        store().runs().delete(run);
        store().runs().delete(run);

        assertThatRun(store().runs().get(run)).isDeleted();
        assertRefused(INVALID, () -> store().runs().logMetric(run, new Metric("a", 1, 1, 0)));
        assertRefused(INVALID, () -> store().runs().logParam(run, "a", "1"));
        assertRefused(INVALID, () -> store().runs().setTag(run, "a", "1"));
        assertRefused(INVALID, () -> store().runs().update(run, RunUpdate.NONE.named("b")));

        store().runs().restore(run);
        store().runs().logMetric(run, new Metric("a", 1, 1, 0));
        assertThatRun(store().runs().get(run)).isActive().hasMetric("a", 1);
    }

    @Test
    void anUnknownRunIsMissing() {
        RunId unknown = new RunId(UNKNOWN_RUN);

        assertRefused(MISSING, () -> store().runs().get(unknown));
        assertRefused(MISSING, () -> store().runs().logMetric(unknown, new Metric("a", 1, 1, 0)));
        assertRefused(MISSING, () -> store().runs().logParam(unknown, "a", "1"));
        assertRefused(MISSING, () -> store().runs().setTag(unknown, "a", "1"));
        assertRefused(MISSING, () -> store().runs().delete(unknown));
        assertRefused(MISSING, () -> store().runs().restore(unknown));
    }

    @Test
    void runsAreSearchedFilteredOrderedAndPaged() {
        for (int i = 0; i < 5; i++) {
            RunId run = run("run-" + i);
            store().runs().logMetric(run, new Metric("auc", i / 10.0, 1, 0));
            store().runs().logParam(run, "parity", i % 2 == 0 ? "even" : "odd");
        }
        store().runs().logMetric(run("nan"), new Metric("auc", Double.NaN, 1, 0));
        run("without");
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT).orderBy("metrics.auc DESC");

        assertThat(runNames(store().runs().search(query.where("params.parity = 'even'"))))
                .containsExactly("run-4", "run-2", "run-0");
        assertThat(
                        runNames(
                                store().runs()
                                        .search(
                                                query.where(
                                                        "metrics.auc >= 0.2 AND params.parity !="
                                                                + " 'even'"))))
                .containsExactly("run-3");
        PagedList<Run> first = store().runs().search(query.limit(4));
        assertThat(runNames(first)).containsExactly("run-4", "run-3", "run-2", "run-1");
        PagedList<Run> second =
                store().runs().search(query.limit(4).withPageToken(first.token().orElseThrow()));
        assertThat(runNames(second)).containsExactly("run-0", "nan", "without");
        assertThat(second.token()).isEmpty();
        assertRefused(INVALID, () -> store().runs().search(query.where("metrics.auc >")));
        assertRefused(INVALID, () -> store().runs().search(query.withPageToken("rubbish")));
    }

    @Test
    protected void filtersKnowOrNotAndBrackets() {
        for (int i = 0; i < 5; i++) {
            store().runs().logMetric(run("run-" + i), new Metric("auc", i / 10.0, 1, 0));
        }
        run("without");

        assertThat(runNames(store().runs().search(searchWithOr())))
                .containsExactlyInAnyOrder("run-4", "run-0");
    }

    protected static RunQuery searchWithOr() {
        return RunQuery.in(ExperimentId.DEFAULT)
                .where("metrics.auc < 0.1 OR NOT (metrics.auc < 0.4 OR metrics.auc IS NULL)");
    }

    @Test
    void aViewShowsActiveOrDeletedRunsOrBoth() {
        run("active");
        store().runs().delete(run("deleted"));
        RunQuery query = RunQuery.in(ExperimentId.DEFAULT);

        assertThat(runNames(store().runs().search(query))).containsExactly("active");
        assertThat(runNames(store().runs().search(query.withView(ViewType.DELETED_ONLY))))
                .containsExactly("deleted");
        assertThat(runNames(store().runs().search(query.withView(ViewType.ALL))))
                .containsExactlyInAnyOrder("active", "deleted");
    }

    @Test
    void aDatasetIsAnInputOfARun() {
        RunId run = run();
        Dataset flights = new Dataset("flights", "d1", "local", "flights.csv", "{}", "");
        store().runs()
                .logInputs(
                        run,
                        List.of(
                                new DatasetInput(
                                        flights, Map.of("mlflow.data.context", "training"))),
                        List.of());
        store().runs().logInputs(run, List.of(new DatasetInput(flights, Map.of())), List.of());

        List<DatasetInput> inputs = store().runs().get(run).inputs().datasetInputs();
        assertThat(inputs).hasSize(1);
        assertThat(inputs.get(0).dataset()).isEqualTo(flights);
        assertThat(inputs.get(0).tags()).containsEntry("mlflow.data.context", "training");
        RunQuery query =
                RunQuery.in(ExperimentId.DEFAULT)
                        .where("datasets.name = 'flights' AND dataset.context = 'training'");
        assertThat(store().runs().search(query)).hasSize(1);
    }

    // ---- logged models

    @Test
    void aLoggedModelIsPendingUntilItIsFinished() {
        RunId run = run();
        LoggedModel model =
                store().loggedModels()
                        .create(
                                NewLoggedModel.in(ExperimentId.DEFAULT)
                                        .named("tree")
                                        .ofType("classifier")
                                        .from(run)
                                        .withParams(Map.of("depth", "3"))
                                        .withTags(Map.of("team", "red")));
        assertThat(model.info().status()).isEqualTo(LoggedModelStatus.PENDING);

        store().loggedModels().finish(model.modelId(), LoggedModelStatus.READY);
        store().loggedModels().setTags(model.modelId(), Map.of("team", "blue", "other", "x"));
        store().loggedModels().deleteTag(model.modelId(), "other");
        store().loggedModels().logParams(model.modelId(), Map.of("trees", "50"));

        LoggedModel kept = store().loggedModels().get(model.modelId(), false);
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
                store().loggedModels()
                        .create(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree"));
        store().runs()
                .logMetric(run, new Metric("auc", 0.9, 1, 0, MetricSource.model(model.modelId())));
        store().runs().logOutputs(run, List.of(new ModelOutput(model.modelId().value(), 3)));

        assertThat(store().loggedModels().get(model.modelId(), false).metrics())
                .singleElement()
                .satisfies(
                        point -> {
                            assertThat(point.runId()).isEqualTo(run);
                            assertThat(point.metric().value()).isEqualTo(0.9);
                        });
        assertThatRun(store().runs().get(run)).hasMetric("auc", 0.9);
        assertThat(store().runs().get(run).outputs())
                .containsExactly(new ModelOutput(model.modelId().value(), 3));
        LoggedModelQuery good =
                LoggedModelQuery.in(ExperimentId.DEFAULT).where("metrics.auc > 0.8");
        assertThat(store().loggedModels().search(good))
                .extracting(LoggedModel::name)
                .containsExactly("tree");
        assertThat(store().loggedModels().search(good.where("metrics.auc > 0.95"))).isEmpty();
    }

    @Test
    void aDeletedLoggedModelIsMissing() {
        LoggedModel model =
                store().loggedModels()
                        .create(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree"));
        store().loggedModels().delete(model.modelId());

        assertRefused(MISSING, () -> store().loggedModels().get(model.modelId(), false));
        assertThat(store().loggedModels().search(LoggedModelQuery.in(ExperimentId.DEFAULT)))
                .isEmpty();
    }

    // ---- registry

    @Test
    void aRegisteredModelIsMadeOnce() {
        store().registry()
                .create(
                        NewRegisteredModel.named("flight-delay")
                                .described("delays")
                                .tagged("team", "red"));

        RegisteredModel kept = store().registry().named("flight-delay");
        assertThat(kept.description()).isEqualTo("delays");
        assertThat(kept.tags()).isEqualTo(Map.of("team", "red"));
        assertThat(kept.latestVersions()).isEmpty();
        assertRefused(
                EXISTS, () -> store().registry().create(NewRegisteredModel.named("flight-delay")));
        assertRefused(MISSING, () -> store().registry().named("flight-delays"));
    }

    @Test
    void aVersionsNumberIsNeverUsedAgain() {
        store().registry().create(NewRegisteredModel.named("m"));
        assertThat(version("m").version()).isEqualTo(1);
        assertThat(version("m").version()).isEqualTo(2);
        store().registry().deleteVersion("m", 2);

        assertThat(version("m").version()).isEqualTo(3);
        assertRefused(MISSING, () -> store().registry().version("m", 2));
        assertAlreadyDone(() -> store().registry().deleteVersion("m", 2));
    }

    @Test
    void aDeletedModelFreesItsNameAndNumbers() {
        store().registry().create(NewRegisteredModel.named("m"));
        version("m");
        store().registry().delete("m");

        assertRefused(MISSING, () -> store().registry().named("m"));
        store().registry().create(NewRegisteredModel.named("m"));
        assertThat(version("m").version()).isEqualTo(1);
    }

    @Test
    void anAliasNamesOneVersionAndMoves() {
        store().registry().create(NewRegisteredModel.named("m"));
        version("m");
        version("m");
        store().registry().setAlias("m", "champion", 1);
        store().registry().setAlias("m", "champion", 2);
        store().registry().setAlias("m", "second", 2);

        assertThat(store().registry().versionByAlias("m", "champion").version()).isEqualTo(2);
        assertThat(store().registry().version("m", 2).aliases())
                .containsExactlyInAnyOrder("champion", "second");
        assertThat(store().registry().named("m").aliases())
                .isEqualTo(Map.of("champion", 2, "second", 2));
        assertThat(store().registry().search(RegisteredModelQuery.all()).get(0).aliases())
                .isEqualTo(Map.of("champion", 2, "second", 2));

        store().registry().deleteAlias("m", "champion");
        store().registry().deleteAlias("m", "champion");
        assertRefused(INVALID, () -> store().registry().versionByAlias("m", "champion"));
        assertRefused(MISSING, () -> store().registry().setAlias("m", "champion", 3));
        assertRefused(INVALID, () -> store().registry().setAlias("m", "v1", 1));
        store().registry().deleteVersion("m", 2);
        assertRefused(INVALID, () -> store().registry().versionByAlias("m", "second"));
    }

    @Test
    void aTransitionCanArchiveWhatWasInTheStage() {
        store().registry().create(NewRegisteredModel.named("m"));
        version("m");
        version("m");
        store().registry().transition("m", 1, Stage.PRODUCTION, false);
        store().registry().transition("m", 2, Stage.PRODUCTION, true);

        assertThat(store().registry().version("m", 1).currentStage()).isEqualTo(Stage.ARCHIVED);
        assertThat(store().registry().version("m", 2).currentStage()).isEqualTo(Stage.PRODUCTION);
        assertThat(store().registry().latestVersions("m", List.of(Stage.PRODUCTION)))
                .extracting(ModelVersion::version)
                .containsExactly(2);
        assertThat(store().registry().latestVersions("m", List.of())).hasSize(2);
        assertRefused(INVALID, () -> store().registry().transition("m", 2, Stage.NONE, true));
    }

    @Test
    void aModelIsRenamedWithItsVersionsAndAliases() {
        store().registry().create(NewRegisteredModel.named("old"));
        version("old");
        store().registry().setAlias("old", "champion", 1);
        store().registry().setVersionTag("old", 1, "checked", "yes");
        store().registry().describeVersion("old", 1, "the first");
        store().registry().rename("old", "new");

        ModelVersion kept = store().registry().versionByAlias("new", "champion");
        assertThat(kept.name()).isEqualTo("new");
        assertThat(kept.description()).isEqualTo("the first");
        assertThat(kept.tags()).isEqualTo(Map.of("checked", "yes"));
        assertRefused(MISSING, () -> store().registry().named("old"));
    }

    @Test
    void theRegistryIsSearched() {
        for (String name : List.of("alpha", "Beta", "gamma")) {
            store().registry()
                    .create(NewRegisteredModel.named(name).tagged("first", name.substring(0, 1)));
            version(name);
        }
        version("gamma");

        assertThat(store().registry().search(RegisteredModelQuery.all()))
                .extracting(RegisteredModel::name)
                .containsExactly("Beta", "alpha", "gamma");
        assertThat(store().registry().search(RegisteredModelQuery.all().where("name ILIKE '%TA%'")))
                .extracting(RegisteredModel::name)
                .containsExactly("Beta");
        assertThat(store().registry().search(RegisteredModelQuery.all().where("tags.first = 'a'")))
                .extracting(RegisteredModel::name)
                .containsExactly("alpha");
        assertThat(
                        store().registry()
                                .searchVersions(
                                        ModelVersionQuery.all()
                                                .where("name = 'gamma'")
                                                .orderBy("version_number ASC")))
                .extracting(ModelVersion::version)
                .containsExactly(1, 2);
        assertRefused(
                INVALID,
                () ->
                        store().registry()
                                .search(RegisteredModelQuery.all().where("colour = 'red'")));
    }

    @Test
    void aVersionRemembersWhereItCameFrom() {
        RunId run = run();
        store().registry().create(NewRegisteredModel.named("m"));
        String source = "runs:/" + run + "/model";
        store().registry()
                .createVersion(
                        NewModelVersion.of("m", source)
                                .ofRun(run.value())
                                .described("d")
                                .tagged("k", "v"));

        ModelVersion kept = store().registry().version("m", 1);
        assertThat(kept.source()).isEqualTo(source);
        assertThat(kept.runId()).isEqualTo(run.value());
        assertThat(kept.description()).isEqualTo("d");
        assertThat(kept.tags()).isEqualTo(Map.of("k", "v"));
        assertThat(store().registry().downloadUri("m", 1)).isEqualTo(source);
        assertRefused(
                INVALID, () -> store().registry().createVersion(NewModelVersion.of("m", "/etc")));
    }

    // ---- listeners

    @Test
    void aListenerIsToldOfPointsEndsAndModels() {
        List<String> told = new ArrayList<>();
        RunId run = run();
        store().listeners().add(noting(told));

        store().runs().logMetric(run, new Metric("loss", 0.5, 1, 0));
        store().runs().log(run, Batch.ofMetrics(List.of(new Metric("loss", 0.25, 2, 1))));
        store().runs().log(run, Batch.ofParams(Map.of("depth", "3")));
        store().runs().update(run, RunUpdate.NONE.named("again"));
        LoggedModel model =
                store().loggedModels()
                        .create(NewLoggedModel.in(ExperimentId.DEFAULT).named("tree"));
        store().loggedModels().finishAsOutput(model.modelId(), run, 0);
        store().runs().end(run, RunStatus.FINISHED);

        assertThat(told).containsExactly("loss=0.5", "loss=0.25", "tree is READY", "FINISHED");
    }

    @Test
    void aListenerIsNotToldOfWhatWasRefused() {
        List<String> told = new ArrayList<>();
        store().listeners().add(noting(told));

        RunId unknown = new RunId(UNKNOWN_RUN);
        assertRefused(
                MISSING, () -> store().runs().logMetric(unknown, new Metric("loss", 1, 1, 0)));

        assertThat(told).isEmpty();
    }

    @Test
    void aListenerThatFailsHarmsNobody() {
        List<String> told = new ArrayList<>();
        RunId run = run();
        store().listeners()
                .add(
                        new RunListener() {
                            @Override
                            public void runEnded(RunId ended, RunStatus status) {
                                throw new IllegalStateException("a fault of mine");
                            }
                        });
        store().listeners().add(noting(told));

        store().runs().end(run, RunStatus.FAILED);

        assertThat(told).containsExactly("FAILED");
        assertThatRun(store().runs().get(run)).hasStatus(RunStatus.FAILED);
    }

    private static RunListener noting(List<String> told) {
        return new RunListener() {
            @Override
            public void metricsLogged(RunId run, List<Metric> points) {
                points.forEach(point -> told.add(point.key() + "=" + point.value()));
            }

            @Override
            public void runEnded(RunId run, RunStatus status) {
                told.add(status.name());
            }

            @Override
            public void modelReady(LoggedModel model) {
                told.add(model.name() + " is " + model.info().status());
            }
        };
    }

    // ---- random operations

    @Test
    void randomOperationsAgreeWithAPlainModel() {
        new RandomOperations(store(), new Random(20260101), losesAnswers()).run(rounds());
    }

    /** How many random operations are done. */
    protected int rounds() {
        return Rounds.of(20_000);
    }

    // ---- shorthand

    private RunId run() {
        return run("a-run");
    }

    private RunId run(String name) {
        return store().runs().create(NewRun.in(ExperimentId.DEFAULT).named(name)).runId();
    }

    private ModelVersion version(String name) {
        return store().registry().createVersion(NewModelVersion.of(name, "s3://bucket/model"));
    }

    private List<Metric> history(RunId run, String key) {
        return store().runs().metricHistory(run, key, 1000, "");
    }

    private static List<String> names(List<Experiment> experiments) {
        return experiments.stream().map(Experiment::name).toList();
    }

    private static List<String> runNames(List<Run> runs) {
        return runs.stream().map(Run::name).toList();
    }

    /** Whether answers get lost: then nobody can tell a deletion from one that was done before. */
    protected boolean losesAnswers() {
        return false;
    }

    /** A change that is refused because nothing is left to change. */
    private void assertAlreadyDone(ThrowingCallable change) {
        JotterException refusal = catchThrowableOfType(JotterException.class, change);
        if (refusal != null || !losesAnswers()) {
            assertThat(refusal).extracting(JotterException::kind).isEqualTo(MISSING);
        }
    }

    protected static void assertRefused(JotterException.Kind kind, ThrowingCallable call) {
        JotterException refusal = catchThrowableOfType(JotterException.class, call);
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.kind()).as(refusal.getMessage()).isEqualTo(kind);
    }
}
