package org.jotter.serving.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls a server as a stranger would. */
final class Http {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Http() {}

    static HttpResponse<String> get(URI server, String path, String... headers) {
        return send(request(server, path, headers).GET().build());
    }

    static HttpResponse<String> post(URI server, String path, String body, String... headers) {
        return send(request(server, path, headers).POST(BodyPublishers.ofString(body)).build());
    }

    /** A JSON body to {@code /invocations}. */
    static HttpResponse<String> score(URI server, String body, String... headers) {
        HttpRequest.Builder request = request(server, "/invocations", headers);
        request.header("Content-Type", "application/json");
        return send(request.POST(BodyPublishers.ofString(body)).build());
    }

    static HttpRequest.Builder request(URI server, String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(path)).timeout(Duration.ofSeconds(20));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    static HttpResponse<String> send(HttpRequest request) {
        try {
            return CLIENT.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
