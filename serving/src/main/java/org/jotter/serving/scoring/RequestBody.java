package org.jotter.serving.scoring;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.jotter.serving.web.Answer;

/** What may be posted: JSON in UTF-8, up to 16 MB as on Databricks. */
final class RequestBody {

    static final int LIMIT_BYTES = 16 * 1024 * 1024;

    /** How much of a body that is too long is still taken in before it is answered. */
    private static final int DRAINED_BYTES = 4 * LIMIT_BYTES;

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
        long length = request.getContentLengthLong();
        InputStream in = request.getInputStream();
        int most = length < 0 ? LIMIT_BYTES + 1 : (int) Math.min(length, LIMIT_BYTES + 1);
        byte[] body = in.readNBytes(most);
        if (body.length > LIMIT_BYTES) {
            drain(in);
            return Optional.empty();
        }
        return Optional.of(body);
    }

    /** A client that is still sending when the connection closes never reads its answer. */
    private static void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long left = DRAINED_BYTES;
        for (int read = 0; read >= 0 && left > 0; read = in.read(buffer)) {
            left -= read;
        }
    }

    static Answer tooLarge() {
        return Answer.error(
                413,
                "BAD_REQUEST",
                "The body is larger than 16 MB. Send its rows in several requests");
    }
}
