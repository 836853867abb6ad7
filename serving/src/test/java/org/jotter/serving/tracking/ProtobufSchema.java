package org.jotter.serving.tracking;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.mlflow.api.proto.ModelRegistry;
import org.mlflow.api.proto.Service;
import org.mlflow_project.google.protobuf.InvalidProtocolBufferException;
import org.mlflow_project.google.protobuf.Message;
import org.mlflow_project.google.protobuf.util.JsonFormat;

/** Reads answers with the message classes of MLflow's own Java client, as that client would. */
final class ProtobufSchema {

    /** What came after the client's 2.17. */
    private static final String LATER = "logged-models.*|runs/outputs";

    private static final JsonFormat.Parser PARSER = JsonFormat.parser().ignoringUnknownFields();

    private static final Map<String, Supplier<Message.Builder>> ANSWERS = new HashMap<>();

    static {
        ANSWERS.put("experiments/create", Service.CreateExperiment.Response::newBuilder);
        ANSWERS.put("experiments/get", Service.GetExperiment.Response::newBuilder);
        ANSWERS.put("experiments/get-by-name", Service.GetExperimentByName.Response::newBuilder);
        ANSWERS.put("experiments/search", Service.SearchExperiments.Response::newBuilder);
        ANSWERS.put("experiments/update", Service.UpdateExperiment.Response::newBuilder);
        ANSWERS.put("experiments/delete", Service.DeleteExperiment.Response::newBuilder);
        ANSWERS.put("experiments/restore", Service.RestoreExperiment.Response::newBuilder);
        ANSWERS.put(
                "experiments/set-experiment-tag", Service.SetExperimentTag.Response::newBuilder);
        ANSWERS.put("experiments/delete-experiment-tag", Service.DeleteTag.Response::newBuilder);
        ANSWERS.put("runs/create", Service.CreateRun.Response::newBuilder);
        ANSWERS.put("runs/get", Service.GetRun.Response::newBuilder);
        ANSWERS.put("runs/search", Service.SearchRuns.Response::newBuilder);
        ANSWERS.put("runs/update", Service.UpdateRun.Response::newBuilder);
        ANSWERS.put("runs/delete", Service.DeleteRun.Response::newBuilder);
        ANSWERS.put("runs/restore", Service.RestoreRun.Response::newBuilder);
        ANSWERS.put("runs/log-metric", Service.LogMetric.Response::newBuilder);
        ANSWERS.put("runs/log-parameter", Service.LogParam.Response::newBuilder);
        ANSWERS.put("runs/set-tag", Service.SetTag.Response::newBuilder);
        ANSWERS.put("runs/delete-tag", Service.DeleteTag.Response::newBuilder);
        ANSWERS.put("runs/log-batch", Service.LogBatch.Response::newBuilder);
        ANSWERS.put("runs/log-inputs", Service.LogInputs.Response::newBuilder);
        ANSWERS.put("metrics/get-history", Service.GetMetricHistory.Response::newBuilder);
        ANSWERS.put(
                "registered-models/create",
                ModelRegistry.CreateRegisteredModel.Response::newBuilder);
        ANSWERS.put("registered-models/get", ModelRegistry.GetRegisteredModel.Response::newBuilder);
        ANSWERS.put(
                "registered-models/search",
                ModelRegistry.SearchRegisteredModels.Response::newBuilder);
        ANSWERS.put(
                "registered-models/rename",
                ModelRegistry.RenameRegisteredModel.Response::newBuilder);
        ANSWERS.put(
                "registered-models/update",
                ModelRegistry.UpdateRegisteredModel.Response::newBuilder);
        ANSWERS.put(
                "registered-models/delete",
                ModelRegistry.DeleteRegisteredModel.Response::newBuilder);
        ANSWERS.put(
                "registered-models/set-tag",
                ModelRegistry.SetRegisteredModelTag.Response::newBuilder);
        ANSWERS.put(
                "registered-models/delete-tag",
                ModelRegistry.DeleteRegisteredModelTag.Response::newBuilder);
        ANSWERS.put(
                "registered-models/get-latest-versions",
                ModelRegistry.GetLatestVersions.Response::newBuilder);
        ANSWERS.put(
                "registered-models/alias",
                ModelRegistry.GetModelVersionByAlias.Response::newBuilder);
        ANSWERS.put("model-versions/create", ModelRegistry.CreateModelVersion.Response::newBuilder);
        ANSWERS.put("model-versions/get", ModelRegistry.GetModelVersion.Response::newBuilder);
        ANSWERS.put(
                "model-versions/search", ModelRegistry.SearchModelVersions.Response::newBuilder);
        ANSWERS.put("model-versions/update", ModelRegistry.UpdateModelVersion.Response::newBuilder);
        ANSWERS.put("model-versions/delete", ModelRegistry.DeleteModelVersion.Response::newBuilder);
        ANSWERS.put(
                "model-versions/transition-stage",
                ModelRegistry.TransitionModelVersionStage.Response::newBuilder);
        ANSWERS.put(
                "model-versions/set-tag", ModelRegistry.SetModelVersionTag.Response::newBuilder);
        ANSWERS.put(
                "model-versions/delete-tag",
                ModelRegistry.DeleteModelVersionTag.Response::newBuilder);
        ANSWERS.put(
                "model-versions/get-download-uri",
                ModelRegistry.GetModelVersionDownloadUri.Response::newBuilder);
    }

    private ProtobufSchema() {}

    /** Fails where the client could not read the answer to a call of this path. */
    static void check(String path, String answer) {
        if (path.matches(LATER)) {
            return;
        }
        Supplier<Message.Builder> message = ANSWERS.get(path);
        if (message == null) {
            throw new AssertionError("No message is known for " + path);
        }
        try {
            PARSER.merge(answer, message.get());
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(path + " answered " + answer, e);
        }
    }
}
