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

/**
 * A way to a tracking store. A refusal is a JotterException with MLflow's error code as its kind.
 */
public interface StoreDoor extends AutoCloseable {

    ExperimentId createExperiment(NewExperiment experiment);

    Experiment experiment(ExperimentId id);

    Experiment experiment(String name);

    PagedList<Experiment> searchExperiments(ExperimentQuery query);

    void renameExperiment(ExperimentId id, String newName);

    void deleteExperiment(ExperimentId id);

    void restoreExperiment(ExperimentId id);

    void setExperimentTag(ExperimentId id, String key, String value);

    void deleteExperimentTag(ExperimentId id, String key);

    Run createRun(NewRun run);

    Run run(RunId id);

    PagedList<Run> searchRuns(RunQuery query);

    void updateRun(RunId id, RunUpdate update);

    void deleteRun(RunId id);

    void restoreRun(RunId id);

    void logMetric(RunId id, Metric metric);

    void logParam(RunId id, String key, String value);

    void setTag(RunId id, String key, String value);

    void deleteTag(RunId id, String key);

    void logBatch(RunId id, Batch batch);

    void logInputs(RunId id, List<DatasetInput> datasets, List<String> modelIds);

    void logOutputs(RunId id, List<ModelOutput> models);

    PagedList<Metric> metricHistory(RunId id, String key, int maxResults, String pageToken);

    LoggedModel createLoggedModel(NewLoggedModel model);

    LoggedModel loggedModel(LoggedModelId id);

    PagedList<LoggedModel> searchLoggedModels(LoggedModelQuery query);

    void finishLoggedModel(LoggedModelId id, LoggedModelStatus status);

    void deleteLoggedModel(LoggedModelId id);

    void setLoggedModelTags(LoggedModelId id, Map<String, String> tags);

    void deleteLoggedModelTag(LoggedModelId id, String key);

    void logLoggedModelParams(LoggedModelId id, Map<String, String> params);

    RegisteredModel createModel(NewRegisteredModel model);

    RegisteredModel model(String name);

    PagedList<RegisteredModel> searchModels(RegisteredModelQuery query);

    void renameModel(String name, String newName);

    void describeModel(String name, String description);

    void deleteModel(String name);

    void setModelTag(String name, String key, String value);

    void deleteModelTag(String name, String key);

    void setAlias(String name, String alias, int version);

    void deleteAlias(String name, String alias);

    ModelVersion versionByAlias(String name, String alias);

    ModelVersion createVersion(NewModelVersion version);

    ModelVersion version(String name, int version);

    List<ModelVersion> latestVersions(String name, List<Stage> stages);

    PagedList<ModelVersion> searchVersions(ModelVersionQuery query);

    ModelVersion transition(String name, int version, Stage stage, boolean archiveExisting);

    void describeVersion(String name, int version, String description);

    void deleteVersion(String name, int version);

    void setVersionTag(String name, int version, String key, String value);

    void deleteVersionTag(String name, int version, String key);

    String downloadUri(String name, int version);

    @Override
    void close();
}
