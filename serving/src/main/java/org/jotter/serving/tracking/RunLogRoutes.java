package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.tracking.Runs;
import org.jotter.tracking.wire.DatasetJson;
import org.jotter.tracking.wire.MetricJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.RunJson;

/** {@code /mlflow/runs/log-...}: what is logged to runs. */
final class RunLogRoutes {

    private final Runs runs;

    RunLogRoutes(Runs runs) {
        this.runs = runs;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/runs/log-metric", this::logMetric);
        table.classic(POST, "/mlflow/runs/log-parameter", this::logParam);
        table.classic(POST, "/mlflow/runs/log-batch", this::logBatch);
        table.classic(POST, "/mlflow/runs/set-tag", this::setTag);
        table.classic(POST, "/mlflow/runs/delete-tag", this::deleteTag);
        table.classic(POST, "/mlflow/runs/log-model", this::logModel);
        table.classic(POST, "/mlflow/runs/log-inputs", this::logInputs);
        table.classic(POST, "/mlflow/runs/outputs", this::logOutputs);
    }

    private Answer logMetric(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.logMetric(RunJson.id(request), MetricJson.metric(request));
        return Answers.empty();
    }

    private Answer logParam(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.logParam(RunJson.id(request), request.text("key"), request.text("value", ""));
        return Answers.empty();
    }

    private Answer logBatch(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.log(RunJson.id(request), RunJson.batch(request));
        return Answers.empty();
    }

    private Answer setTag(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.setTag(RunJson.id(request), request.text("key"), request.text("value", ""));
        return Answers.empty();
    }

    private Answer deleteTag(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.deleteTag(RunJson.id(request), request.text("key"));
        return Answers.empty();
    }

    private Answer logModel(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.logModel(RunJson.id(request), request.text("model_json"));
        return Answers.empty();
    }

    private Answer logInputs(Call call) throws IOException {
        RequestFields request = call.fields();
        runs.logInputs(
                RunJson.id(request),
                request.objects("datasets").stream().map(DatasetJson::input).toList(),
                request.objects("models").stream().map(model -> model.text("model_id")).toList());
        return Answers.empty();
    }

    private Answer logOutputs(Call call) throws IOException {
        RequestFields request = call.fields();
        if (!request.has("models")) {
            throw request.missing("models");
        }
        runs.logOutputs(
                RunJson.id(request),
                request.objects("models").stream().map(RunJson::output).toList());
        return Answers.empty();
    }
}
