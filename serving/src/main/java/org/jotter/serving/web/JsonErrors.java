package org.jotter.serving.web;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/**
 * What Jetty itself refuses, such as a URI that does not parse, in the one error body. Nothing of
 * the request is repeated.
 */
final class JsonErrors extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus();
        Answer answer = status >= 500 ? failed(status) : refused(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answer.JSON);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        // the rest of the request is never read, so that nothing may follow it
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        response.write(true, ByteBuffer.wrap(answer.body()), callback);
        return true;
    }

    private static Answer refused(int status) {
        return switch (status) {
            case 404 -> Answer.error(status, "ENDPOINT_NOT_FOUND", "No such route");
            case 408 -> Answer.error(status, "BAD_REQUEST", "The request came too slowly");
            case 414 -> Answer.error(status, "BAD_REQUEST", "The request's address is too long");
            case 431 -> Answer.error(status, "BAD_REQUEST", "The request's headers are too long");
            default ->
                    Answer.error(
                            status,
                            "BAD_REQUEST",
                            "The request is not HTTP as this server reads it");
        };
    }

    private static Answer failed(int status) {
        return switch (status) {
            case 501 ->
                    Answer.error(
                            status,
                            "NOT_IMPLEMENTED",
                            "The request asks for a part of HTTP that this server lacks");
            case 503 ->
                    Answer.error(
                            status,
                            "TEMPORARILY_UNAVAILABLE",
                            "The server is busy, or stopping. Try again in a moment");
            case 505 ->
                    Answer.error(
                            status,
                            "BAD_REQUEST",
                            "The request's first line names no version of HTTP that this server"
                                    + " speaks. Send one such as GET /version HTTP/1.1");
            default ->
                    Answer.error(
                            status, "INTERNAL_ERROR", "The server failed; its log has the trace");
        };
    }
}
