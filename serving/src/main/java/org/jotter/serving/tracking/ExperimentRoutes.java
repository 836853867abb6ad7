package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import java.util.List;
import org.jotter.serving.web.Answer;
import org.jotter.tracking.DatasetSummary;
import org.jotter.tracking.Experiment;
import org.jotter.tracking.Experiments;
import org.jotter.tracking.Runs;
import org.jotter.tracking.wire.DatasetJson;
import org.jotter.tracking.wire.ExperimentJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.WireJson;

/** {@code /mlflow/experiments/...}. */
final class ExperimentRoutes {

    private final Experiments experiments;
    private final Runs runs;

    ExperimentRoutes(Experiments experiments, Runs runs) {
        this.experiments = experiments;
        this.runs = runs;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/experiments/create", this::create);
        table.classic(GET, "/mlflow/experiments/get", this::get);
        table.classic(GET, "/mlflow/experiments/get-by-name", this::getByName);
        table.classic(GET, "/mlflow/experiments/search", this::search);
        table.classic(POST, "/mlflow/experiments/search", this::search);
        table.classic(POST, "/mlflow/experiments/update", this::update);
        table.classic(POST, "/mlflow/experiments/delete", this::delete);
        table.classic(POST, "/mlflow/experiments/restore", this::restore);
        table.classic(POST, "/mlflow/experiments/set-experiment-tag", this::setTag);
        table.classic(POST, "/mlflow/experiments/delete-experiment-tag", this::deleteTag);
        table.classic(POST, "/mlflow/experiments/search-datasets", this::datasets);
    }

    private Answer create(Call call) throws IOException {
        Experiment made = experiments.create(ExperimentJson.newExperiment(call.fields()));
        return Answer.json(WireJson.text("experiment_id", made.experimentId().value()));
    }

    private Answer get(Call call) throws IOException {
        return one(experiments.get(ExperimentJson.id(call.fields())));
    }

    private Answer getByName(Call call) throws IOException {
        return one(experiments.named(call.fields().text("experiment_name")));
    }

    private Answer search(Call call) throws IOException {
        return Answers.page(
                "experiments",
                experiments.search(ExperimentJson.query(call.fields())),
                ExperimentJson::write);
    }

    private Answer update(Call call) throws IOException {
        RequestFields request = call.fields();
        experiments.rename(ExperimentJson.id(request), request.text("new_name"));
        return Answers.empty();
    }

    private Answer delete(Call call) throws IOException {
        experiments.delete(ExperimentJson.id(call.fields()));
        return Answers.empty();
    }

    private Answer restore(Call call) throws IOException {
        experiments.restore(ExperimentJson.id(call.fields()));
        return Answers.empty();
    }

    private Answer setTag(Call call) throws IOException {
        RequestFields request = call.fields();
        experiments.setTag(
                ExperimentJson.id(request), request.text("key"), request.text("value", ""));
        return Answers.empty();
    }

    private Answer deleteTag(Call call) throws IOException {
        RequestFields request = call.fields();
        experiments.deleteTag(ExperimentJson.id(request), request.text("key"));
        return Answers.empty();
    }

    private Answer datasets(Call call) throws IOException {
        List<DatasetSummary> datasets = runs.datasets(ExperimentJson.ids(call.fields()));
        return Answers.of(
                json -> WireJson.list(json, "dataset_summaries", datasets, DatasetJson::write));
    }

    private static Answer one(Experiment experiment) {
        return Answers.one("experiment", experiment, ExperimentJson::write);
    }
}
