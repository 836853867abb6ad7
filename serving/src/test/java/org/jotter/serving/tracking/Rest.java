package org.jotter.serving.tracking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.jotter.tracking.errors.JotterException;

/**
 * MLflow's REST calls as bare HTTP: a map out, JSON in, a refusal as the exception it stands for.
 */
final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PATH = "/api/2.0/mlflow/";

    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;

    Rest(URI server) {
        this.root = server + PATH;
    }

    /** Names and values in turn; a value that is null is left out. */
    static Map<String, Object> fields(Object... namesAndValues) {
        Map<String, Object> fields = new java.util.LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
            }
        }
        return fields;
    }

    JsonNode post(String path, Object... fields) {
        return send("POST", path, fields(fields));
    }

    JsonNode patch(String path, Object... fields) {
        return send("PATCH", path, fields(fields));
    }

    JsonNode delete(String path, Object... fields) {
        return send("DELETE", path, fields(fields));
    }

    /** A field that is a list becomes a repeated key. */
    JsonNode get(String path, Object... fields) {
        List<String> pairs = new ArrayList<>();
        fields(fields)
                .forEach(
                        (name, value) -> {
                            List<?> values = value instanceof List<?> list ? list : List.of(value);
                            values.forEach(each -> pairs.add(name + "=" + encoded(each)));
                        });
        return answer(request(path + "?" + String.join("&", pairs)).GET().build());
    }

    private static String encoded(Object value) {
        return URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    private JsonNode send(String method, String path, Map<String, Object> fields) {
        try {
            String body = JSON.writeValueAsString(fields);
            return answer(
                    request(path)
                            .method(method, HttpRequest.BodyPublishers.ofString(body))
                            .header("Content-Type", "application/json")
                            .build());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(root + path));
    }

    private JsonNode answer(HttpRequest request) {
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode body = JSON.readTree(response.body());
            if (response.statusCode() != 200) {
                throw refusal(response.statusCode(), body);
            }
            ProtobufSchema.check(request.uri().getPath().substring(PATH.length()), response.body());
            return body;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JotterException refusal(int status, JsonNode body) {
        String code = body.path("error_code").asText();
        String message = body.path("message").asText();
        return Arrays.stream(JotterException.Kind.values())
                .filter(kind -> kind.errorCode().equals(code) && kind.httpStatus() == status)
                .findFirst()
                .map(kind -> new JotterException(kind, message))
                .orElseThrow(() -> new AssertionError(status + " " + body));
    }

    static List<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }
}
