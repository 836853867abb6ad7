package org.jotter.tracking.remote;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;
import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.EXISTS;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.INTERRUPTED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNAVAILABLE;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jotter.tracking.errors.Counts;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.JotterException.Kind;
import org.jotter.tracking.wire.AnswerFields;

/** What a server's refusals, and its silence, mean to a user. */
final class Refusals {

    private static final Map<String, Kind> KINDS =
            Map.ofEntries(
                    Map.entry("RESOURCE_DOES_NOT_EXIST", MISSING),
                    Map.entry("NOT_FOUND", MISSING),
                    Map.entry("INVALID_PARAMETER_VALUE", INVALID),
                    Map.entry("INVALID_STATE", INVALID),
                    Map.entry("BAD_REQUEST", BAD_REQUEST),
                    Map.entry("RESOURCE_ALREADY_EXISTS", EXISTS),
                    Map.entry("ALREADY_EXISTS", EXISTS),
                    Map.entry("RESOURCE_CONFLICT", CONFLICT),
                    Map.entry("PERMISSION_DENIED", DENIED),
                    Map.entry("NOT_IMPLEMENTED", UNSUPPORTED),
                    Map.entry("RESOURCE_EXHAUSTED", Kind.FULL));

    private Refusals() {}

    static JotterException noAnswer(
            ServerAddress server, Patience patience, Outcome<?> last, boolean inDoubt) {
        return new JotterException(
                UNAVAILABLE,
                "The tracking server %s has not answered for %s (%s).%s Start it, or go back to this workspace with %%mlflow connect local"
                        .formatted(
                                server,
                                seconds(patience),
                                last.reason(),
                                inDoubt ? " Whether it kept what was sent last is not known." : ""),
                last.cause());
    }

    private static String seconds(Patience patience) {
        long seconds = Math.max(1, patience.whole().toSeconds());
        return Counts.of(seconds, "second");
    }

    static JotterException interrupted(ServerAddress server, InterruptedException cause) {
        return new JotterException(
                INTERRUPTED, "Interrupted while waiting for the server " + server, cause);
    }

    static JotterException noMlflow(ServerAddress server, String path, Exception cause) {
        return new JotterException(
                INTERNAL,
                "What %s answers to %s is not MLflow's JSON. Is that address an MLflow server's?"
                        .formatted(server, bare(path)),
                cause);
    }

    /** What a refusal says: the server's own sentence, where it has one. */
    static JotterException of(ServerAddress server, String path, HttpResponse<?> response) {
        int status = response.statusCode();
        String code = field(response, "error_code");
        String message = field(response, "message");
        if (status / 100 == 3) {
            return moved(server, response.headers().firstValue("Location").orElse("elsewhere"));
        }
        if (status == 401 || (status == 403 && message.isEmpty())) {
            return noAccess(server, status);
        }
        boolean noRoute = (status == 404 || status == 405) && !KINDS.containsKey(code);
        if (noRoute || status == 501) {
            return lacks(server, path, message);
        }
        Kind kind = KINDS.getOrDefault(code, INTERNAL);
        return kind == INTERNAL
                ? failed(server, status, message)
                : new JotterException(kind, firstLine(message));
    }

    private static JotterException moved(ServerAddress server, String where) {
        return new JotterException(
                UNSUPPORTED,
                "The tracking server %s sends its callers to %s. Connect to that address"
                        .formatted(server, where));
    }

    private static JotterException noAccess(ServerAddress server, int status) {
        String how =
                server.authorization().isEmpty()
                        ? "Set MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and _PASSWORD,"
                                + " before the notebook starts"
                        : "It refuses the token or password that MLFLOW_TRACKING_... holds";
        return new JotterException(
                DENIED,
                "The tracking server %s lets nobody in unknown (HTTP status %d). %s"
                        .formatted(server, status, how));
    }

    private static JotterException lacks(ServerAddress server, String path, String message) {
        return new JotterException(
                UNSUPPORTED,
                "The tracking server %s has no %s%s; an older MLflow may lack it"
                        .formatted(
                                server,
                                bare(path),
                                message.isEmpty() ? "" : " (" + firstLine(message) + ")"));
    }

    private static JotterException failed(ServerAddress server, int status, String message) {
        return new JotterException(
                INTERNAL,
                "The tracking server %s failed (HTTP status %d)%s"
                        .formatted(
                                server,
                                status,
                                message.isEmpty() ? "" : ": " + firstLine(message)));
    }

    private static String bare(String path) {
        return path.replaceFirst("\\?.*", "").replaceFirst("^/(ajax-)?api/\\d\\.\\d/", "");
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("");
    }

    private static String field(HttpResponse<?> response, String name) {
        try {
            byte[] body =
                    response.body() instanceof byte[] bytes
                            ? bytes
                            : String.valueOf(response.body()).getBytes(StandardCharsets.UTF_8);
            return AnswerFields.of(body).text(name);
        } catch (IOException noJson) {
            return "";
        }
    }
}
