package org.jotter.serving.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.BoundedBody;

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

    /** The whole body; empty where it is longer than the limit. */
    static Optional<byte[]> read(HttpServletRequest request) throws IOException {
        try {
            return Optional.of(BoundedBody.read(request, LIMIT_BYTES));
        } catch (BoundedBody.TooLarge e) {
            return Optional.empty();
        }
    }

    static Answer tooLarge() {
        return Answer.error(
                413,
                "BAD_REQUEST",
                "The body is larger than 16 MB. Send its rows in several requests");
    }
}
