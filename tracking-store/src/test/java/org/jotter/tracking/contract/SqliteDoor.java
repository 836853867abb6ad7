package org.jotter.tracking.contract;

import java.util.List;
import java.util.Map;
import org.jotter.tracking.Batch;
import org.jotter.tracking.DatasetInput;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.ExperimentQuery;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModelStatus;
import org.jotter.tracking.Metric;
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
import org.jotter.tracking.RunUpdate;
import org.jotter.tracking.Stage;
import org.jotter.tracking.sqlite.SqliteStore;

/** The store in this process; closing the door leaves it open. */
public record SqliteDoor(SqliteStore store) implements StoreDoor {

    @Override
    public ExperimentId createExperiment(NewExperiment experiment) {
        return store.experiments().create(experiment).experimentId();
    }

    @Override
    public Experiment experiment(ExperimentId id) {
        return store.experiments().get(id);
    }

    @Override
    public Experiment experiment(String name) {
        return store.experiments().named(name);
    }

    @Override
    public PagedList<Experiment> searchExperiments(ExperimentQuery query) {
        return store.experiments().search(query);
    }

    @Override
    public void renameExperiment(ExperimentId id, String newName) {
        store.experiments().rename(id, newName);
    }

    @Override
    public void deleteExperiment(ExperimentId id) {
        store.experiments().delete(id);
    }

    @Override
    public void restoreExperiment(ExperimentId id) {
        store.experiments().restore(id);
    }

    @Override
    public void setExperimentTag(ExperimentId id, String key, String value) {
        store.experiments().setTag(id, key, value);
    }

    @Override
    public void deleteExperimentTag(ExperimentId id, String key) {
        store.experiments().deleteTag(id, key);
    }

    @Override
    public Run createRun(NewRun run) {
        return store.runs().create(run);
    }

    @Override
    public Run run(RunId id) {
        return store.runs().get(id);
    }

    @Override
    public PagedList<Run> searchRuns(RunQuery query) {
        return store.runs().search(query);
    }

    @Override
    public void updateRun(RunId id, RunUpdate update) {
        store.runs().update(id, update);
    }

    @Override
    public void deleteRun(RunId id) {
        store.runs().delete(id);
    }

    @Override
    public void restoreRun(RunId id) {
        store.runs().restore(id);
    }

    @Override
    public void logMetric(RunId id, Metric metric) {
        store.runs().logMetric(id, metric);
    }

    @Override
    public void logParam(RunId id, String key, String value) {
        store.runs().logParam(id, key, value);
    }

    @Override
    public void setTag(RunId id, String key, String value) {
        store.runs().setTag(id, key, value);
    }

    @Override
    public void deleteTag(RunId id, String key) {
        store.runs().deleteTag(id, key);
    }

    @Override
    public void logBatch(RunId id, Batch batch) {
        store.runs().log(id, batch);
    }

    @Override
    public void logInputs(RunId id, List<DatasetInput> datasets, List<String> modelIds) {
        store.runs().logInputs(id, datasets, modelIds);
    }

    @Override
    public void logOutputs(RunId id, List<ModelOutput> models) {
        store.runs().logOutputs(id, models);
    }

    @Override
    public PagedList<Metric> metricHistory(RunId id, String key, int maxResults, String pageToken) {
        return store.runs().metricHistory(id, key, maxResults, pageToken);
    }

    @Override
    public LoggedModel createLoggedModel(NewLoggedModel model) {
        return store.loggedModels().create(model);
    }

    @Override
    public LoggedModel loggedModel(LoggedModelId id) {
        return store.loggedModels().get(id, false);
    }

    @Override
    public PagedList<LoggedModel> searchLoggedModels(LoggedModelQuery query) {
        return store.loggedModels().search(query);
    }

    @Override
    public void finishLoggedModel(LoggedModelId id, LoggedModelStatus status) {
        store.loggedModels().finish(id, status);
    }

    @Override
    public void deleteLoggedModel(LoggedModelId id) {
        store.loggedModels().delete(id);
    }

    @Override
    public void setLoggedModelTags(LoggedModelId id, Map<String, String> tags) {
        store.loggedModels().setTags(id, tags);
    }

    @Override
    public void deleteLoggedModelTag(LoggedModelId id, String key) {
        store.loggedModels().deleteTag(id, key);
    }

    @Override
    public void logLoggedModelParams(LoggedModelId id, Map<String, String> params) {
        store.loggedModels().logParams(id, params);
    }

    @Override
    public RegisteredModel createModel(NewRegisteredModel model) {
        return store.registry().create(model);
    }

    @Override
    public RegisteredModel model(String name) {
        return store.registry().named(name);
    }

    @Override
    public PagedList<RegisteredModel> searchModels(RegisteredModelQuery query) {
        return store.registry().search(query);
    }

    @Override
    public void renameModel(String name, String newName) {
        store.registry().rename(name, newName);
    }

    @Override
    public void describeModel(String name, String description) {
        store.registry().describe(name, description);
    }

    @Override
    public void deleteModel(String name) {
        store.registry().delete(name);
    }

    @Override
    public void setModelTag(String name, String key, String value) {
        store.registry().setTag(name, key, value);
    }

    @Override
    public void deleteModelTag(String name, String key) {
        store.registry().deleteTag(name, key);
    }

    @Override
    public void setAlias(String name, String alias, int version) {
        store.registry().setAlias(name, alias, version);
    }

    @Override
    public void deleteAlias(String name, String alias) {
        store.registry().deleteAlias(name, alias);
    }

    @Override
    public ModelVersion versionByAlias(String name, String alias) {
        return store.registry().versionByAlias(name, alias);
    }

    @Override
    public ModelVersion createVersion(NewModelVersion version) {
        return store.registry().createVersion(version);
    }

    @Override
    public ModelVersion version(String name, int version) {
        return store.registry().version(name, version);
    }

    @Override
    public List<ModelVersion> latestVersions(String name, List<Stage> stages) {
        return store.registry().latestVersions(name, stages);
    }

    @Override
    public PagedList<ModelVersion> searchVersions(ModelVersionQuery query) {
        return store.registry().searchVersions(query);
    }

    @Override
    public ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting) {
        return store.registry().transition(name, version, stage, archiveExisting);
    }

    @Override
    public void describeVersion(String name, int version, String description) {
        store.registry().describeVersion(name, version, description);
    }

    @Override
    public void deleteVersion(String name, int version) {
        store.registry().deleteVersion(name, version);
    }

    @Override
    public void setVersionTag(String name, int version, String key, String value) {
        store.registry().setVersionTag(name, version, key, value);
    }

    @Override
    public void deleteVersionTag(String name, int version, String key) {
        store.registry().deleteVersionTag(name, version, key);
    }

    @Override
    public String downloadUri(String name, int version) {
        return store.registry().downloadUri(name, version);
    }

    @Override
    public void close() {
        // the store belongs to whoever opened it
    }
}
