package org.jotter.serving.tracking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Requests that no client means well, at random. */
final class Hostile {

    private static final int MEGABYTE = 1024 * 1024;

    private static final List<String> FIELDS =
            List.of(
                    "run_id",
                    "run_uuid",
                    "experiment_id",
                    "experiment_ids",
                    "name",
                    "new_name",
                    "key",
                    "value",
                    "timestamp",
                    "step",
                    "metrics",
                    "params",
                    "tags",
                    "filter",
                    "order_by",
                    "max_results",
                    "page_token",
                    "view_type",
                    "run_view_type",
                    "status",
                    "end_time",
                    "path",
                    "version",
                    "stage",
                    "alias",
                    "source",
                    "model_id",
                    "models",
                    "datasets",
                    "model_json",
                    "metric_key",
                    "run_ids",
                    "start_step",
                    "end_step",
                    "stages",
                    "artifact_location",
                    "description",
                    "allow_deleted",
                    "archive_existing_versions",
                    "experiment_name",
                    "run_name",
                    "start_time",
                    "artifact_directory_path");

    private static final List<String> TYPES =
            List.of(
                    "",
                    "text/plain",
                    "application/json; charset=utf-16",
                    "application/json; charset=nonsense",
                    "application/json;;;=",
                    "application/xml, application/json",
                    "multipart/form-data; boundary=",
                    "application/x-www-form-urlencoded",
                    "/");

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE", "TRACE", "BREW");

    /** As they stand in an address: no text means them. */
    private static final List<String> BROKEN_CODES =
            List.of(
                    "%",
                    "%zz", "%c0%ae%c0%ae%2f", "%ff", "%u002e", "%ed%a0%80", "%00", "a%2", ";=");

    private final Random random;
    private final List<String> texts;
    private final String run;

    Hostile(Random random, String run) {
        this.random = random;
        this.run = run;
        this.texts =
                List.of(
                        "",
                        "0",
                        "1",
                        "-1",
                        "99999999999999999999",
                        "1e400",
                        "NaN",
                        "true",
                        "a",
                        "m",
                        run,
                        "m-" + run,
                        "../..",
                        "/etc/passwd",
                        "x%2f..%2f..",
                        "\u0000",
                        "\ud83d\ude00",
                        "name = 'a'",
                        "metrics.x > 0 AND",
                        "tags.`a",
                        "LIKE '%",
                        "((((",
                        "DESC",
                        "name DESC",
                        "eyJvZmZzZXQiOiAxfQ==",
                        "s3://b/p#x",
                        "file:///etc",
                        "runs:/x",
                        "mlflow-artifacts:/x",
                        "x".repeat(3000),
                        "9".repeat(400),
                        "1e999999",
                        "a\r\nb",
                        "%00",
                        "\ufeff",
                        "../".repeat(50),
                        "{\"a\":1}",
                        "[]",
                        "\"",
                        "\\",
                        "Production",
                        "LOGGED_MODEL_READY");
    }

    /** Mostly the route's own. */
    String method(String own) {
        return oneIn(8) ? any(METHODS) : own;
    }

    /** Mostly JSON. */
    String contentType() {
        return oneIn(8) ? any(TYPES) : "application/json";
    }

    /** A path that the route's template takes, with a query. */
    String path(String template) {
        StringBuilder path = new StringBuilder();
        for (String part : template.substring(1).split("/")) {
            path.append('/').append(part.matches("[{<].*") ? code() : part);
        }
        return path.append(oneIn(3) ? "" : query()).toString();
    }

    private String query() {
        StringBuilder query = new StringBuilder("?");
        for (int i = random.nextInt(5); i >= 0; i--) {
            String field = any(FIELDS);
            for (int times = oneIn(4) ? 3 : 1; times > 0; times--) {
                query.append(field).append('=').append(code()).append('&');
            }
        }
        return query.toString();
    }

    private String code() {
        return oneIn(8)
                ? any(BROKEN_CODES)
                : URLEncoder.encode(any(texts), StandardCharsets.UTF_8).replace("+", "%20");
    }

    byte[] body() {
        String body =
                switch (random.nextInt(24)) {
                    case 0, 1, 2 -> any(texts);
                    case 3, 4, 5 -> "[" + value(2) + "]";
                    case 6 -> "[".repeat(100_000);
                    case 7 -> "{\"tags\":".repeat(63) + "{}" + "}".repeat(63);
                    case 8 -> "{\"" + "k".repeat(MEGABYTE) + "\":1}";
                    case 9 -> "{\"tags\":[{\"key\":\"" + "k".repeat(MEGABYTE) + "\"}]}";
                    default -> object(3);
                };
        // Latin letters alone are no UTF-8
        return body.getBytes(oneIn(16) ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private String object(int depth) {
        StringBuilder object = new StringBuilder("{\"run_id\":\"" + run + "\",\"name\":\"m\"");
        for (int i = random.nextInt(8); i > 0; i--) {
            object.append(",\"").append(any(FIELDS)).append("\":").append(value(depth));
        }
        return object.append('}').toString();
    }

    private String value(int depth) {
        return switch (random.nextInt(depth == 0 ? 8 : 11)) {
            case 0 -> Long.toString(random.nextLong());
            case 1 -> Double.toString(random.nextGaussian() * 1e300);
            case 2 -> "null";
            case 3 -> Boolean.toString(random.nextBoolean());
            case 4, 5 -> quoted(any(texts));
            case 6 -> any(List.of("1e999999999", "-1e400", "9".repeat(1500), "1e-999999", "NaN"));
            case 7 ->
                    any(List.of("\"\\ud800\"", "\"\\udc00x\"", "\"\\u0000\"", "\"\u00ff\ufffe\""));
            case 8 -> "[" + value(depth - 1) + "," + value(depth - 1) + "]";
            case 9 -> "[" + object(depth - 1) + "]";
            default -> object(depth - 1);
        };
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private String any(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String quoted(String text) {
        return '"'
                + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\u0000", "\\u0000")
                + '"';
    }
}
