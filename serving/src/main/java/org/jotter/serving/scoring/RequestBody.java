package org.jotter.serving.scoring;

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
