package org.jotter.serving.tracking;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.PacedInput;
import org.jotter.tracking.ArtifactFile;
import org.jotter.tracking.artifacts.ArtifactStore;
import org.jotter.tracking.artifacts.ListedNames;
import org.jotter.tracking.wire.ArtifactJson;
import org.jotter.tracking.wire.WireJson;

/** {@code /mlflow-artifacts/...}: what {@code mlflow-artifacts:} URIs lead to. */
final class ArtifactProxyRoutes {

    private static final String FILES = "/mlflow-artifacts/artifacts";
    private static final String PARTS = "/mlflow-artifacts/mpu/";

    /** The client compares the beginning, and then sends the file in one piece. */
    private static final Answer NO_PARTS =
            unsupported("Multipart upload is not supported for the current artifact repository");

    private static final Answer NO_PRESIGNED_DOWNLOAD =
            unsupported("Multipart download is not supported for the current artifact repository");

    private static final Answer NO_PRESIGNED_URL =
            unsupported("Presigned URLs are not supported for the current artifact repository");

    /** What follows the route, which may have a slash too many. */
    private static final Pattern PATH = Pattern.compile(".*?/+mlflow-artifacts/+artifacts/(.*)");

    private final ArtifactStore store;

    ArtifactProxyRoutes(ArtifactStore store) {
        this.store = store;
    }

    void addTo(RouteTable table) {
        table.classic(GET, FILES, this::list);
        table.classicStream(
                GET, FILES + "/<path>", ctx -> Download.send(ctx, store.open(listed(path(ctx)))));
        table.classicStream(PUT, FILES + "/<path>", this::put);
        table.classicStream(DELETE, FILES + "/<path>", this::delete);
        table.classic(POST, PARTS + "create/<path>", this::createParts);
        table.classicStream(POST, PARTS + "complete/<path>", NO_PARTS::send);
        table.classicStream(POST, PARTS + "abort/<path>", NO_PARTS::send);
        table.classicStream(GET, "/mlflow-artifacts/presigned/<path>", NO_PRESIGNED_DOWNLOAD::send);
        table.classicStream(POST, "/mlflow/artifacts/presigned-upload-url", NO_PRESIGNED_URL::send);
        table.classicStream(
                POST, "/mlflow/artifacts/presigned-download-url", NO_PRESIGNED_URL::send);
    }

    private Answer list(Call call) throws IOException {
        List<ArtifactFile> files = store.list(listed(call.fields().text("path", "")));
        return Answers.of(json -> WireJson.list(json, "files", files, ArtifactJson::writeByName));
    }

    /** The path, or that of what was listed so that a client asks for it by this one. */
    private String listed(String path) {
        return store.find(path).isPresent()
                ? path
                : new ListedNames(store::list).find(path).orElse(path);
    }

    private Answer createParts(Call call) throws IOException {
        store.path(call.path("path"));
        call.fields().text("path");
        return NO_PARTS;
    }

    private void put(Context ctx) throws IOException {
        try {
            store.put(path(ctx), PacedInput.of(ctx.req()));
        } catch (UncheckedIOException brokenOff) {
            throw brokenOff.getCause();
        }
        Answers.empty().send(ctx);
    }

    // one that is not there is no error, as in the reference server
    private void delete(Context ctx) {
        store.delete(path(ctx));
        Answers.empty().send(ctx);
    }

    /** Decoded once, from the request line itself: a second decoding is how paths escape. */
    private static String path(Context ctx) {
        Matcher path = PATH.matcher(ctx.req().getRequestURI());
        if (!path.matches()) {
            throw new IllegalStateException("no route of files: " + ctx.path());
        }
        String raw = path.group(1).replaceAll("(?<!^)/{2,}", "/");
        return URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8)
                .replaceAll("/+$", "");
    }

    private static Answer unsupported(String message) {
        return Answer.error(501, "NOT_IMPLEMENTED", message);
    }
}
