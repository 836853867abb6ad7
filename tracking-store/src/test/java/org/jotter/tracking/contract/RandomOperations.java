package org.jotter.tracking.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.testing.RunAssert.assertThatRun;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jotter.tracking.Batch;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LifecycleStage;
import org.jotter.tracking.Metric;
import org.jotter.tracking.ModelVersion;
import org.jotter.tracking.ModelVersionQuery;
import org.jotter.tracking.NewExperiment;
import org.jotter.tracking.NewModelVersion;
import org.jotter.tracking.NewRegisteredModel;
import org.jotter.tracking.NewRun;
import org.jotter.tracking.RegisteredModel;
import org.jotter.tracking.Run;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.RunTags;
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Stage;
import org.jotter.tracking.TrackingStore;
import org.jotter.tracking.contract.PlainStore.PlainModel;
import org.jotter.tracking.contract.PlainStore.PlainRun;
import org.jotter.tracking.errors.JotterException;

/**
 * Does the same at random to a store and to a plain model of it: both take it or refuse it as the
 * same kind of mistake, and both hold the same afterwards.
 */
final class RandomOperations {

    private static final int STEPS_BETWEEN_LOOKS = 10;
    private static final int RUNS_AT_MOST = 30;
    private static final RunId NO_RUN = new RunId("0".repeat(32));
    private static final ExperimentId NO_EXPERIMENT = new ExperimentId("4711");

    private final TrackingStore store;
    private final Random random;
    private final boolean losesAnswers;
    private final PlainStore plain = new PlainStore();
    private final List<Runnable> operations =
            List.of(
                    this::createExperiment,
                    this::renameExperiment,
                    this::moveExperiment,
                    this::tagExperiment,
                    this::createRun,
                    this::logMetric,
                    this::logMetric,
                    this::logParam,
                    this::logBatch,
                    this::tagRun,
                    this::updateRun,
                    this::moveRun,
                    this::createModel,
                    this::renameOrDeleteModel,
                    this::createVersion,
                    this::createVersion,
                    this::createVersion,
                    this::deleteVersion,
                    this::transition,
                    this::transition,
                    this::alias,
                    this::alias,
                    this::tagModel);
    private String doing = "";

    RandomOperations(TrackingStore store, Random random, boolean losesAnswers) {
        this.losesAnswers = losesAnswers;
        this.store = store;
        this.random = random;
    }

    void run(int steps) {
        for (int step = 1; step <= steps; step++) {
            pick(operations).run();
            if (step % STEPS_BETWEEN_LOOKS == 0 || step == steps) {
                assertSame();
            }
        }
    }

    /** Does it to the model, then to the store; the store has to answer in kind. */
    private boolean both(String what, Runnable onPlain, Runnable onStore) {
        doing = what;
        Optional<JotterException.Kind> expected = refusalOf(onPlain);
        assertThat(refusalOf(onStore)).as(what).isEqualTo(expected);
        return expected.isEmpty();
    }

    /** One that is refused where it was done before, if that can be told. */
    private void bothOnce(String what, Runnable onPlain, Runnable onStore) {
        doing = what;
        Optional<JotterException.Kind> expected = refusalOf(onPlain);
        Optional<JotterException.Kind> refusal = refusalOf(onStore);
        if (!losesAnswers || expected.isEmpty() || refusal.isPresent()) {
            assertThat(refusal).as(what).isEqualTo(expected);
        }
    }

    private static Optional<JotterException.Kind> refusalOf(Runnable operation) {
        try {
            operation.run();
            return Optional.empty();
        } catch (JotterException e) {
            return Optional.of(e.kind());
        }
    }

    // ---- experiments

    private void createExperiment() {
        String name = name("experiment", 4);
        List<ExperimentId> made = new ArrayList<>();
        boolean taken =
                both(
                        "create " + name,
                        () -> plain.checkFree(name),
                        () ->
                                made.add(
                                        store.experiments()
                                                .create(NewExperiment.named(name))
                                                .experimentId()));
        if (taken) {
            plain.createExperiment(made.get(0), name);
        }
    }

    private void renameExperiment() {
        ExperimentId id = experiment();
        String name = name("experiment", 5);
        both(
                "rename " + id + " to " + name,
                () -> plain.renameExperiment(id, name),
                () -> store.experiments().rename(id, name));
    }

    private void moveExperiment() {
        ExperimentId id = experiment();
        boolean restore = random.nextInt(3) > 0;
        bothOnce(
                (restore ? "restore " : "delete ") + id,
                () -> plain.moveExperiment(id, restore),
                () -> {
                    if (restore) {
                        store.experiments().restore(id);
                    } else {
                        store.experiments().delete(id);
                    }
                });
    }

    private void tagExperiment() {
        ExperimentId id = experiment();
        String key = name("key", 3);
        if (random.nextBoolean()) {
            String value = name("value", 3);
            both(
                    "tag " + id,
                    () -> plain.setExperimentTag(id, key, value),
                    () -> store.experiments().setTag(id, key, value));
        } else {
            bothOnce(
                    "untag " + id,
                    () -> plain.deleteExperimentTag(id, key),
                    () -> store.experiments().deleteTag(id, key));
        }
    }

    // ---- runs

    private void createRun() {
        if (plain.runs.size() >= RUNS_AT_MOST) {
            return;
        }
        ExperimentId id = experiment();
        String name = name("run", 9);
        List<RunId> made = new ArrayList<>();
        boolean taken =
                both(
                        "run in " + id,
                        () -> plain.activeExperiment(id),
                        () -> made.add(store.runs().create(NewRun.in(id).named(name)).runId()));
        if (taken) {
            plain.createRun(made.get(0), id, name);
        }
    }

    private void logMetric() {
        RunId id = runId();
        Metric metric = metric();
        both(
                "log " + metric,
                () -> plain.logMetric(id, metric),
                () -> store.runs().logMetric(id, metric));
    }

    private Metric metric() {
        double value = random.nextInt(20) == 0 ? 1e300 : random.nextInt(4);
        return new Metric(name("key", 3), value, random.nextInt(3), random.nextInt(4) - 1);
    }

    private void logParam() {
        RunId id = runId();
        String key = name("key", 6);
        String value = name("value", 2);
        both(
                "param",
                () -> plain.logParam(id, key, value),
                () -> store.runs().logParam(id, key, value));
    }

    /** Params that nobody logs otherwise, so that a batch is refused for the run alone. */
    private void logBatch() {
        RunId id = runId();
        List<Metric> metrics = List.of(metric(), metric(), metric());
        Map<String, String> tags = Map.of(name("key", 3), name("value", 3));
        both(
                "batch",
                () -> {
                    plain.activeRun(id);
                    metrics.forEach(metric -> plain.logMetric(id, metric));
                    plain.logParam(id, "of-batch", "same");
                    tags.forEach((key, value) -> plain.setTag(id, key, value));
                },
                () ->
                        store.runs()
                                .log(
                                        id,
                                        Batch.ofMetrics(metrics)
                                                .withParams(Map.of("of-batch", "same"))
                                                .withTags(tags)));
    }

    private void tagRun() {
        RunId id = runId();
        String key = name("key", 3);
        if (random.nextBoolean()) {
            String value = name("value", 3);
            both(
                    "tag",
                    () -> plain.setTag(id, key, value),
                    () -> store.runs().setTag(id, key, value));
        } else {
            bothOnce(
                    "untag", () -> plain.deleteTag(id, key), () -> store.runs().deleteTag(id, key));
        }
    }

    private void updateRun() {
        RunId id = runId();
        RunStatus status = pick(List.of(RunStatus.values()));
        String name = name("run", 9);
        both(
                "update",
                () -> {
                    PlainRun run = plain.activeRun(id);
                    run.status = status;
                    run.name = name;
                },
                () -> store.runs().update(id, RunUpdate.NONE.withStatus(status).named(name)));
    }

    private void moveRun() {
        RunId id = runId();
        boolean restore = random.nextBoolean();
        bothOnce(
                restore ? "restore run" : "delete run",
                () -> plain.moveRun(id, restore),
                () -> {
                    if (restore) {
                        store.runs().restore(id);
                    } else {
                        store.runs().delete(id);
                    }
                });
    }

    // ---- registry

    private void createModel() {
        String name = name("model", 2);
        both(
                "create " + name,
                () -> plain.createModel(name),
                () -> store.registry().create(NewRegisteredModel.named(name)));
    }

    private void renameOrDeleteModel() {
        String name = name("model", 3);
        String newName = name("model", 3);
        if (random.nextInt(12) == 0) {
            bothOnce(
                    "delete " + name,
                    () -> plain.deleteModel(name),
                    () -> store.registry().delete(name));
        } else if (!name.equals(newName)) {
            both(
                    "rename " + name + " to " + newName,
                    () -> plain.renameModel(name, newName),
                    () -> store.registry().rename(name, newName));
        }
    }

    private void createVersion() {
        String name = name("model", 3);
        List<Integer> numbers = new ArrayList<>();
        both(
                "version of " + name,
                () -> numbers.add(plain.createVersion(name)),
                () ->
                        numbers.add(
                                store.registry()
                                        .createVersion(NewModelVersion.of(name, "s3://b/m"))
                                        .version()));
        assertThat(numbers.stream().distinct().count()).as("numbers " + numbers).isLessThan(2);
    }

    private void deleteVersion() {
        if (random.nextInt(6) > 0) {
            return;
        }
        String name = name("model", 3);
        int version = version(name);
        bothOnce(
                "delete version",
                () -> plain.deleteVersion(name, version),
                () -> store.registry().deleteVersion(name, version));
    }

    private void transition() {
        String name = name("model", 3);
        int version = version(name);
        Stage stage = pick(List.of(Stage.values()));
        boolean archive =
                (stage == Stage.STAGING || stage == Stage.PRODUCTION) && random.nextBoolean();
        both(
                "transition of %s %d to %s".formatted(name, version, stage),
                () -> plain.transition(name, version, stage, archive),
                () -> store.registry().transition(name, version, stage, archive));
    }

    private void alias() {
        String name = name("model", 3);
        String alias = name("alias", 3);
        int version = version(name);
        if (random.nextInt(3) > 0) {
            both(
                    "alias",
                    () -> plain.setAlias(name, alias, version),
                    () -> store.registry().setAlias(name, alias, version));
        } else {
            both(
                    "no alias",
                    () -> plain.deleteAlias(name, alias),
                    () -> store.registry().deleteAlias(name, alias));
        }
    }

    private void tagModel() {
        String name = name("model", 3);
        String key = name("key", 3);
        if (random.nextBoolean()) {
            String value = name("value", 3);
            both(
                    "tag " + name,
                    () -> plain.setModelTag(name, key, value),
                    () -> store.registry().setTag(name, key, value));
        } else {
            bothOnce(
                    "untag " + name,
                    () -> plain.deleteModelTag(name, key),
                    () -> store.registry().deleteTag(name, key));
        }
    }

    // ---- what is chosen

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private <T> T pickOr(Collection<T> from, T other) {
        return from.isEmpty() || random.nextInt(20) == 0 ? other : pick(List.copyOf(from));
    }

    private String name(String kind, int howMany) {
        return kind + "-" + random.nextInt(howMany);
    }

    private ExperimentId experiment() {
        return pickOr(plain.experiments.keySet(), NO_EXPERIMENT);
    }

    private RunId runId() {
        return pickOr(plain.runs.keySet(), NO_RUN);
    }

    /** One of the first few: these are moved, named and archived again and again. */
    private int version(String model) {
        PlainModel known = plain.models.get(model);
        return known == null ? 1 : 1 + random.nextInt(Math.min(known.lastVersion, 3) + 1);
    }

    // ---- what both hold

    private void assertSame() {
        plain.experiments.forEach(
                (id, expected) -> {
                    Experiment kept = store.experiments().get(id);
                    assertThat(kept.name()).as(doing).isEqualTo(expected.name);
                    assertThat(kept.tags()).as(doing).isEqualTo(expected.tags);
                    assertThat(kept.lifecycleStage()).isEqualTo(stage(expected.active));
                });
        plain.runs.forEach((id, expected) -> assertSame(expected, store.runs().get(id)));
        plain.models.forEach((name, expected) -> assertSame(name, expected));
    }

    private static void assertSame(PlainRun expected, Run kept) {
        assertThatRun(kept).isNamed(expected.name).hasStatus(expected.status);
        assertThat(kept.info().lifecycleStage()).isEqualTo(stage(expected.active));
        assertThat(kept.data().params()).isEqualTo(expected.params);
        Map<String, String> tags = new java.util.TreeMap<>(kept.data().tags());
        assertThat(tags.remove(RunTags.RUN_NAME)).isEqualTo(expected.name);
        assertThat(tags).isEqualTo(expected.tags);
        assertThat(values(kept.data().metrics())).isEqualTo(values(expected.latest));
    }

    private static Map<String, List<Number>> values(Map<String, Metric> metrics) {
        Function<Metric, List<Number>> point =
                m -> List.of(m.step(), m.timestampMillis(), m.value());
        return metrics.values().stream().collect(Collectors.toMap(Metric::key, point));
    }

    private void assertSame(String name, PlainModel expected) {
        RegisteredModel kept = store.registry().named(name);
        assertThat(kept.aliases()).as(doing).isEqualTo(expected.aliases);
        assertThat(kept.tags()).as(doing).isEqualTo(expected.tags);
        Map<Integer, Stage> versions =
                store
                        .registry()
                        .searchVersions(
                                ModelVersionQuery.all().where("name = '%s'".formatted(name)))
                        .stream()
                        .collect(
                                Collectors.toMap(
                                        ModelVersion::version, ModelVersion::currentStage));
        assertThat(versions).as(doing).isEqualTo(expected.versions);
    }

    private static LifecycleStage stage(boolean active) {
        return active ? LifecycleStage.ACTIVE : LifecycleStage.DELETED;
    }
}
