package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.RunInfo;
import org.jotter.tracking.RunQuery;
import org.jotter.tracking.Runs;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.RunJson;

/** {@code /mlflow/runs/...}: the run itself. */
final class RunRoutes {

    private final Runs runs;

    RunRoutes(Runs runs) {
        this.runs = runs;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/runs/create", this::create);
        table.classic(GET, "/mlflow/runs/get", this::get);
        table.classic(POST, "/mlflow/runs/update", this::update);
        table.classic(POST, "/mlflow/runs/delete", this::delete);
        table.classic(POST, "/mlflow/runs/restore", this::restore);
        table.classic(POST, "/mlflow/runs/search", this::search);
    }

    private Answer create(Call call) throws IOException {
        return Answers.one("run", runs.create(RunJson.newRun(call.fields())), RunJson::write);
    }

    private Answer get(Call call) throws IOException {
        return Answers.one("run", runs.get(RunJson.id(call.fields())), RunJson::write);
    }

    private Answer update(Call call) throws IOException {
        RequestFields request = call.fields();
        RunInfo info = runs.update(RunJson.id(request), RunJson.update(request));
        return Answers.one("run_info", info, RunJson::write);
    }

    private Answer delete(Call call) throws IOException {
        runs.delete(RunJson.id(call.fields()));
        return Answers.empty();
    }

    private Answer restore(Call call) throws IOException {
        runs.restore(RunJson.id(call.fields()));
        return Answers.empty();
    }

    private Reply search(Call call) throws IOException {
        RunQuery query = RunJson.query(call.fields());
        return LongPage.of(
                "runs",
                query.maxResults(),
                query.pageToken(),
                (count, token) -> runs.search(query.limit(count).withPageToken(token)),
                RunJson::write);
    }
}
