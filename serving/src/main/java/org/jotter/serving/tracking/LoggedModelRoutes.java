package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.PATCH;
import static io.javalin.http.HandlerType.POST;

import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Reply;
import org.jotter.tracking.LoggedModel;
import org.jotter.tracking.LoggedModelId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.LoggedModels;
import org.jotter.tracking.wire.LoggedModelJson;

/** {@code /mlflow/logged-models...}. */
final class LoggedModelRoutes {

    private static final String ONE = "/mlflow/logged-models/{model_id}";

    private final LoggedModels models;

    LoggedModelRoutes(LoggedModels models) {
        this.models = models;
    }

    void addTo(RouteTable table) {
        table.classic(POST, "/mlflow/logged-models", this::create);
        table.classic(POST, "/mlflow/logged-models/search", this::search);
        table.classic(GET, ONE, this::get);
        table.classic(PATCH, ONE, this::finish);
        table.classic(DELETE, ONE, this::delete);
        table.classic(PATCH, ONE + "/tags", this::setTags);
        table.classic(DELETE, ONE + "/tags/{tag_key}", this::deleteTag);
        table.classic(POST, ONE + "/params", this::logParams);
    }

    private Answer create(Call call) throws IOException {
        return one(models.create(LoggedModelJson.newModel(call.fields())));
    }

    private Reply search(Call call) throws IOException {
        LoggedModelQuery query = LoggedModelJson.query(call.fields());
        return LongPage.of(
                "models",
                query.maxResults(),
                query.pageToken(),
                (count, token) -> models.search(query.limit(count).withPageToken(token)),
                LoggedModelJson::write);
    }

    private Answer get(Call call) throws IOException {
        return one(models.get(id(call), call.fields().flag("allow_deleted", false)));
    }

    private Answer finish(Call call) throws IOException {
        return one(models.finish(id(call), LoggedModelJson.status(call.fields())));
    }

    private Answer delete(Call call) {
        models.delete(id(call));
        return Answers.empty();
    }

    private Answer setTags(Call call) throws IOException {
        models.setTags(id(call), call.fields().pairs("tags"));
        return Answers.empty();
    }

    private Answer deleteTag(Call call) {
        models.deleteTag(id(call), call.path("tag_key"));
        return Answers.empty();
    }

    private Answer logParams(Call call) throws IOException {
        models.logParams(id(call), call.fields().params("params"));
        return Answers.empty();
    }

    private static LoggedModelId id(Call call) {
        return new LoggedModelId(call.path("model_id"));
    }

    private static Answer one(LoggedModel model) {
        return Answers.one("model", model, LoggedModelJson::write);
    }
}
