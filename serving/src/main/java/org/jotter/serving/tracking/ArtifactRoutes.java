package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.BoundedBody;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.ArtifactFolder;
import org.jotter.tracking.RunId;
import org.jotter.tracking.VersionKey;
import org.jotter.tracking.artifacts.ListedNames;
import org.jotter.tracking.artifacts.LocalArtifactFolder;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.sqlite.artifacts.LocalArtifacts;
import org.jotter.tracking.wire.ArtifactJson;
import org.jotter.tracking.wire.ModelVersionJson;
import org.jotter.tracking.wire.RequestFields;
import org.jotter.tracking.wire.RunJson;
import org.jotter.tracking.wire.WireJson;

/** The files of runs, logged models and model versions, by their owner. */
final class ArtifactRoutes {

    private static final String MODEL = "/mlflow/logged-models/{model_id}/artifacts";
    private static final int UPLOAD_LIMIT_BYTES = 10 * 1024 * 1024;

    private final LocalArtifacts artifacts;

    ArtifactRoutes(LocalArtifacts artifacts) {
        this.artifacts = artifacts;
    }

    void addTo(RouteTable table) {
        table.classic(GET, "/mlflow/artifacts/list", this::list);
        table.classic(GET, MODEL + "/directories", this::listOfModel);
        table.classicStream(GET, MODEL + "/files", this::fileOfModel);
        table.add(GET, "/get-artifact", this::fileOfRun);
        table.add(GET, "/model-versions/get-artifact", this::fileOfVersion);
        table.classicStream(POST, "/mlflow/upload-artifact", this::upload);
    }

    private Answer list(Call call) throws IOException {
        RequestFields request = call.fields();
        return listing(artifacts.run(RunJson.id(request)), request.text("path", ""));
    }

    private Answer listOfModel(Call call) throws IOException {
        return listing(
                artifacts.loggedModel(call.path("model_id")),
                call.fields().text("artifact_directory_path", ""));
    }

    /** The path, or that of what was listed so that a client asks for it by this one. */
    private static String listed(ArtifactFolder folder, String path) {
        return folder.find(path).isPresent()
                ? path
                : new ListedNames(folder::list).find(path).orElse(path);
    }

    private static void send(Context ctx, LocalArtifactFolder folder, String path)
            throws IOException {
        Download.send(ctx, folder.open(listed(folder, path)));
    }

    private static Answer listing(ArtifactFolder folder, String path) {
        List<ArtifactFile> files = folder.list(listed(folder, path));
        return Answers.of(
                json -> {
                    json.writeStringField("root_uri", folder.uri());
                    WireJson.list(json, "files", files, ArtifactJson::write);
                });
    }

    private void fileOfRun(Context ctx) throws IOException {
        RequestFields request = new Call(ctx).fields();
        send(ctx, artifacts.run(RunJson.id(request)), request.text("path"));
    }

    private void fileOfVersion(Context ctx) throws IOException {
        RequestFields request = new Call(ctx).fields();
        VersionKey key = ModelVersionJson.key(request);
        send(ctx, artifacts.modelVersion(key.name(), key.version()), request.text("path"));
    }

    private void fileOfModel(Context ctx) throws IOException {
        Call call = new Call(ctx);
        send(
                ctx,
                artifacts.loggedModel(call.path("model_id")),
                call.fields().text("artifact_file_path"));
    }

    private void upload(Context ctx) throws IOException {
        RequestFields request = RequestFields.ofQuery(new Call(ctx).query());
        if (!request.has("run_id") && !request.has("run_uuid")) {
            throw refused("Request must specify run_id or run_uuid.");
        }
        if (request.text("path", "").isEmpty()) {
            throw refused("Request must specify path.");
        }
        RunId run = RunJson.id(request);
        artifacts.run(run).put(request.text("path"), content(ctx));
        Answers.empty().send(ctx);
    }

    private static byte[] content(Context ctx) throws IOException {
        try {
            byte[] content = BoundedBody.read(ctx.req(), UPLOAD_LIMIT_BYTES);
            if (content.length == 0) {
                throw refused("Request must specify data.");
            }
            return content;
        } catch (BoundedBody.TooLarge e) {
            throw refused("Artifact size is too large. Max size is 10MB.");
        }
    }

    private static JotterException refused(String message) {
        return new JotterException(INVALID, message);
    }
}
