package org.jotter.tracking.remote;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Optional;
import java.util.function.Supplier;
import org.jotter.tracking.wire.WireJson;

/**
 * A request to a server.
 *
 * @param path below the server's root, with its query
 * @param body empty for none
 * @param contentType of the body; empty for none
 * @param done where the answer was lost, tells what the server made of the request; empty where it
 *     is to be asked again
 */
record Call<T>(
        String method,
        String path,
        BodyPublisher body,
        String contentType,
        Supplier<Optional<T>> done) {

    private static final String JSON = "application/json";

    static <T> Call<T> get(String path) {
        return new Call<>("GET", path, BodyPublishers.noBody(), "", Optional::empty);
    }

    /** With a JSON object, which every method but GET may have here. */
    static <T> Call<T> json(String method, String path, WireJson.Fields fields) {
        BodyPublisher body = BodyPublishers.ofByteArray(WireJson.object(fields));
        return new Call<>(method, path, body, JSON, Optional::empty);
    }

    /** The same, where asking twice would do it twice. */
    Call<T> unless(Supplier<Optional<T>> nowDone) {
        return new Call<>(method, path, body, contentType, nowDone);
    }

    /** Whether a second time does no harm, so that a lost answer is no doubt. */
    boolean isRead() {
        return method.equals("GET");
    }

    HttpRequest to(ServerAddress server, Patience patience) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.root() + path))
                        .timeout(patience.answer())
                        .header("User-Agent", "jotter")
                        .method(method, body);
        if (!contentType.isEmpty()) {
            request.header("Content-Type", contentType);
        }
        if (!server.authorization().isEmpty()) {
            request.header("Authorization", server.authorization());
        }
        return request.build();
    }
}
