package org.jotter.serving.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jotter.serving.web.Answer;

/** What may be posted: JSON in UTF-8, up to 16 MB as on Databricks. */
final class RequestBody {

    static final int LIMIT_BYTES = 16 * 1024 * 1024;

    private RequestBody() {}

    /** 415, where the content type is not JSON in UTF-8. */
    static Optional<Answer> refusedType(String contentType) {
        if (Answer.JSON.equals(contentType) || isJsonInUtf8(contentType)) {
            return Optional.empty();
        }
        return Optional.of(
                Answer.text(
                        415,
                        Answer.TEXT,
                        "This endpoint reads application/json in UTF-8, got '%s'"
                                .formatted(contentType == null ? "" : contentType)));
    }

    /** What the body may take, where it does not say how long it is: as much as any. */
    static long bytes(HttpServletRequest request) {
        long said = request.getContentLengthLong();
        return said < 0 ? LIMIT_BYTES : Math.min(said, LIMIT_BYTES);
    }

    /** 503, where too many large requests are under way. */
    static Answer noRoom() {
        return Answer.error(
                503,
                "TEMPORARILY_UNAVAILABLE",
                "The server works at too many large requests. Try again in a moment, or send fewer"
                        + " rows at once");
    }

    private static boolean isJsonInUtf8(String contentType) {
        if (contentType == null) {
            return false;
        }
        String[] parts = contentType.toLowerCase(Locale.ROOT).split(";", -1);
        return parts[0].strip().equals(Answer.JSON)
                && (parts.length == 1 || (parts.length == 2 && isUtf8(parts[1].strip())));
    }

    private static boolean isUtf8(String parameter) {
        return parameter.replace("\"", "").equals("charset=utf-8");
    }
}
