package org.jotter.tracking.contract;

import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.Metric;
import org.jotter.tracking.RunId;
import org.jotter.tracking.RunStatus;
import org.jotter.tracking.Stage;
import org.jotter.tracking.errors.JotterException;

/** The rules of a tracking store in their plainest form: maps, and nothing that could be clever. */
final class PlainStore {

    static final class PlainExperiment {
        String name;
        boolean active = true;
        final Map<String, String> tags = new TreeMap<>();
    }

    static final class PlainRun {
        ExperimentId experiment;
        String name;
        boolean active = true;
        RunStatus status = RunStatus.RUNNING;
        final Map<String, String> params = new TreeMap<>();
        final Map<String, String> tags = new TreeMap<>();
        final Map<String, Metric> latest = new TreeMap<>();
    }

    static final class PlainModel {
        int lastVersion;
        final Map<Integer, Stage> versions = new TreeMap<>();
        final Map<String, Integer> aliases = new TreeMap<>();
        final Map<String, String> tags = new TreeMap<>();
    }

    private static final Comparator<Metric> EARLIER =
            Comparator.comparingLong(Metric::step)
                    .thenComparingLong(Metric::timestampMillis)
                    .thenComparingDouble(Metric::value);

    final Map<ExperimentId, PlainExperiment> experiments = new java.util.LinkedHashMap<>();
    final Map<RunId, PlainRun> runs = new java.util.LinkedHashMap<>();
    final Map<String, PlainModel> models = new TreeMap<>();

    // ---- experiments

    void createExperiment(ExperimentId id, String name) {
        checkFree(name);
        PlainExperiment experiment = new PlainExperiment();
        experiment.name = name;
        experiments.put(id, experiment);
    }

    void checkFree(String name) {
        if (experiments.values().stream().anyMatch(e -> e.name.equals(name))) {
            throw refused(EXISTS);
        }
    }

    void renameExperiment(ExperimentId id, String name) {
        PlainExperiment experiment = activeExperiment(id);
        if (!experiment.name.equals(name)) {
            checkFree(name);
        }
        experiment.name = name;
    }

    void moveExperiment(ExperimentId id, boolean toActive) {
        PlainExperiment experiment = experiments.get(id);
        if (experiment == null || experiment.active == toActive) {
            throw refused(MISSING);
        }
        experiment.active = toActive;
        runs.values().stream()
                .filter(run -> run.experiment.equals(id))
                .forEach(run -> run.active = toActive);
    }

    void setExperimentTag(ExperimentId id, String key, String value) {
        activeExperiment(id).tags.put(key, value);
    }

    void deleteExperimentTag(ExperimentId id, String key) {
        if (activeExperiment(id).tags.remove(key) == null) {
            throw refused(MISSING);
        }
    }

    PlainExperiment activeExperiment(ExperimentId id) {
        PlainExperiment experiment = experiments.get(id);
        if (experiment == null) {
            throw refused(MISSING);
        }
        if (!experiment.active) {
            throw refused(INVALID);
        }
        return experiment;
    }

    // ---- runs

    void createRun(RunId id, ExperimentId experiment, String name) {
        PlainRun run = new PlainRun();
        run.experiment = experiment;
        run.name = name;
        runs.put(id, run);
    }

    void logMetric(RunId id, Metric metric) {
        activeRun(id)
                .latest
                .merge(
                        metric.key(),
                        metric,
                        (old, point) -> EARLIER.compare(old, point) < 0 ? point : old);
    }

    void logParam(RunId id, String key, String value) {
        String old = activeRun(id).params.putIfAbsent(key, value);
        if (old != null && !old.equals(value)) {
            throw refused(INVALID);
        }
    }

    void setTag(RunId id, String key, String value) {
        activeRun(id).tags.put(key, value);
    }

    void deleteTag(RunId id, String key) {
        if (activeRun(id).tags.remove(key) == null) {
            throw refused(MISSING);
        }
    }

    void moveRun(RunId id, boolean toActive) {
        run(id).active = toActive;
    }

    PlainRun activeRun(RunId id) {
        PlainRun run = run(id);
        if (!run.active) {
            throw refused(INVALID);
        }
        return run;
    }

    private PlainRun run(RunId id) {
        PlainRun run = runs.get(id);
        if (run == null) {
            throw refused(MISSING);
        }
        return run;
    }

    // ---- registry

    void createModel(String name) {
        if (models.putIfAbsent(name, new PlainModel()) != null) {
            throw refused(EXISTS);
        }
    }

    void renameModel(String name, String newName) {
        PlainModel model = model(name);
        if (models.containsKey(newName)) {
            throw refused(EXISTS);
        }
        models.remove(name);
        models.put(newName, model);
    }

    void deleteModel(String name) {
        model(name);
        models.remove(name);
    }

    int createVersion(String name) {
        PlainModel model = model(name);
        model.versions.put(++model.lastVersion, Stage.NONE);
        return model.lastVersion;
    }

    void deleteVersion(String name, int version) {
        PlainModel model = withVersion(name, version);
        model.versions.remove(version);
        model.aliases.values().removeIf(named -> named == version);
    }

    void transition(String name, int version, Stage stage, boolean archiveExisting) {
        PlainModel model = withVersion(name, version);
        if (archiveExisting) {
            model.versions.replaceAll((v, s) -> s == stage ? Stage.ARCHIVED : s);
        }
        model.versions.put(version, stage);
    }

    void setAlias(String name, String alias, int version) {
        withVersion(name, version).aliases.put(alias, version);
    }

    void deleteAlias(String name, String alias) {
        model(name).aliases.remove(alias);
    }

    void setModelTag(String name, String key, String value) {
        model(name).tags.put(key, value);
    }

    void deleteModelTag(String name, String key) {
        model(name).tags.remove(key);
    }

    private PlainModel withVersion(String name, int version) {
        PlainModel model = model(name);
        if (!model.versions.containsKey(version)) {
            throw refused(MISSING);
        }
        return model;
    }

    private PlainModel model(String name) {
        PlainModel model = models.get(name);
        if (model == null) {
            throw refused(MISSING);
        }
        return model;
    }

    static JotterException refused(JotterException.Kind kind) {
        return new JotterException(kind, "The plain model says " + kind);
    }
}
