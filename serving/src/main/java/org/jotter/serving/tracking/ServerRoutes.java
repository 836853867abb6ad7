package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.GET;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.jotter.serving.web.Answer;

/** What the server says of itself. */
final class ServerRoutes {

    /** Whose REST API this is, as clients that ask for a version compare it. */
    static final String MLFLOW_VERSION = "3.18.0";

    private ServerRoutes() {}

    static void addTo(RouteTable table) {
        Answer health = Answer.text(200, Answer.TEXT, "OK");
        Answer version = Answer.text(200, Answer.TEXT, MLFLOW_VERSION);
        Answer info = Answers.of(ServerRoutes::info);
        table.add(GET, "/health", health::send);
        table.add(GET, "/version", version::send);
        table.add(GET, "/api/3.0/mlflow/server-info", info::send);
        table.add(GET, "/ajax-api/3.0/mlflow/server-info", info::send);
    }

    // a capability is named only where it works: clients do not fall back from one that was
    private static void info(JsonGenerator json) throws IOException {
        json.writeStringField("store_type", "SqlStore");
        json.writeBooleanField("workspaces_enabled", false);
        json.writeBooleanField("trace_archival_enabled", false);
        json.writeBooleanField("multipart_uploads_enabled", false);
        json.writeBooleanField("multipart_downloads_enabled", false);
    }
}
