package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.sqlite.SqliteStore;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server on a real store for each test, called as a stranger would. */
final class ServedStore implements BeforeEachCallback, AfterEachCallback {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,origin,content-length");
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FreshStore fresh = new FreshStore();
    private final ServerOptions options;
    private TrackingServer server;

    ServedStore() {
        this(ServerOptions.usual(Binding.loopback(0)));
    }

    ServedStore(ServerOptions options) {
        this.options = options;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        fresh.beforeEach(context);
        server = TrackingServer.start(fresh.store(), options);
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        server.close();
        fresh.afterEach(context);
    }

    SqliteStore store() {
        return fresh.store();
    }

    Db db() {
        return fresh.db();
    }

    URI address() {
        return server.address();
    }

    HttpResponse<String> get(String path, String... headers) {
        return send("GET", path, "", headers);
    }

    /** A JSON body to the API: {@code post("runs/create", "{}")}. */
    HttpResponse<String> post(String call, String body) {
        return send("POST", "/api/2.0/mlflow/" + call, body, "Content-Type", "application/json");
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address() + path))
                        .timeout(Duration.ofSeconds(20))
                        .method(
                                method,
                                body.isEmpty()
                                        ? BodyPublishers.noBody()
                                        : BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The body of an answer that must be 200. */
    static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json(answer);
    }

    static JsonNode json(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code "400 INVALID_PARAMETER_VALUE: what was wrong"}. */
    static String error(HttpResponse<String> answer) {
        JsonNode body = json(answer);
        return "%d %s: %s"
                .formatted(
                        answer.statusCode(),
                        body.path("error_code").asText(),
                        body.path("message").asText());
    }

    String newRun() {
        return ok(post("runs/create", "{\"experiment_id\": \"0\"}"))
                .at("/run/info/run_id")
                .asText();
    }
}
