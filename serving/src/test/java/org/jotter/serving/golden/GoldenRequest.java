package org.jotter.serving.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.StringJoiner;

/** Sends a step's request as it is written: no path is tidied, no redirect followed. */
final class GoldenRequest {

    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private GoldenRequest() {}

    static HttpResponse<String> send(URI server, JsonNode request) {
        HttpRequest.Builder call =
                HttpRequest.newBuilder(URI.create(server + target(request)))
                        .timeout(Duration.ofSeconds(30))
                        .method(request.path("method").asText(), body(request));
        if (request.has("body")) {
            call.header("Content-Type", "application/json");
        }
        request.path("headers")
                .fields()
                .forEachRemaining(h -> call.header(h.getKey(), h.getValue().asText()));
        return send(call.build());
    }

    private static HttpResponse<String> send(HttpRequest request) {
        try {
            // a connection for each, as the recorder has: what one step leaves unread is no matter
            // of the next
            HttpClient client =
                    HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(request + " got no reply", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String target(JsonNode request) {
        StringJoiner query = new StringJoiner("&", "?", "").setEmptyValue("");
        request.path("query").fields().forEachRemaining(f -> add(query, f.getKey(), f.getValue()));
        return request.path("path").asText() + query;
    }

    private static void add(StringJoiner query, String name, JsonNode value) {
        if (value.isArray()) {
            value.forEach(each -> add(query, name, each));
        } else {
            query.add(name + "=" + URLEncoder.encode(value.asText(), UTF_8));
        }
    }

    private static BodyPublisher body(JsonNode request) {
        if (request.has("body")) {
            return BodyPublishers.ofString(request.path("body").toString());
        }
        return request.has("text")
                ? BodyPublishers.ofString(request.path("text").asText())
                : BodyPublishers.noBody();
    }
}
