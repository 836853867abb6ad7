package org.jotter.serving.web;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.jotter.tracking.errors.JotterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A whole HTTP answer, made before its first byte is sent. The body belongs to the answer: nobody
 * changes it.
 */
public final class Answer implements Reply {

    public static final String JSON = "application/json";
    public static final String TEXT = "text/plain";

    private static final int SMALL_BYTES = 64 * 1024;
    private static final Logger LOG = LoggerFactory.getLogger(Answer.class);
    private static final JsonFactory FACTORY = new JsonFactory();

    private final int status;
    private final String contentType;
    private final byte[] body;

    private Answer(int status, String contentType, byte[] body) {
        this.status = status;
        this.contentType = contentType;
        this.body = body;
    }

    /** 200 with a JSON body that is already written. */
    public static Answer json(byte[] body) {
        return new Answer(200, JSON, body);
    }

    /** Bare text under any content type. */
    public static Answer text(int status, String contentType, String body) {
        return new Answer(status, contentType, body.getBytes(StandardCharsets.UTF_8));
    }

    /** The one error body: {@code {"error_code":"BAD_REQUEST","message":"..."}}. */
    public static Answer error(int status, String errorCode, String message) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(body)) {
            json.writeStartObject();
            json.writeStringField("error_code", errorCode);
            json.writeStringField("message", message);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Answer(status, JSON, body.toByteArray());
    }

    /** 408, for a body that never came. */
    public static Answer tooSlow() {
        return error(
                408,
                "BAD_REQUEST",
                "The body came slower than %d bytes a second. Send it again"
                        .formatted(Pace.BYTES_PER_SECOND));
    }

    /** The error body of a user's mistake, under the status of its kind. */
    public static Answer error(JotterException e) {
        return error(e.kind().httpStatus(), e.kind().errorCode(), e.getMessage());
    }

    public int status() {
        return status;
    }

    public byte[] body() {
        return body;
    }

    /**
     * Sends it as it is; no compression, so that a small answer costs nothing. A client that has
     * gone is nobody's fault. One that has half of another answer must not take this for its other
     * half: its connection ends.
     */
    @Override
    public void send(Context ctx) {
        if (ctx.res().isCommitted()) {
            Wire.of(ctx.req()).close();
            return;
        }
        if (status >= 400) {
            UnreadBody.end(ctx);
            ctx.res().resetBuffer();
        }
        ctx.res().setStatus(status);
        ctx.res().setContentType(contentType);
        ctx.res().setHeader("X-Content-Type-Options", "nosniff");
        ctx.res().setContentLength(body.length);
        try {
            if (body.length > SMALL_BYTES) {
                PacedOutput.of(ctx.res()).write(body);
            } else {
                ctx.res().getOutputStream().write(body);
            }
        } catch (Pace.TooSlow e) {
            Wire.of(ctx.req()).close();
        } catch (IOException clientHasGone) {
            LOG.debug("Nobody took the answer to {}", ctx.path(), clientHasGone);
        }
    }
}
