package org.jotter.serving.tracking;

import static org.jotter.tracking.errors.JotterException.Kind.BAD_REQUEST;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.BoundedBody;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.wire.RequestFields;

/** One request, as the operations see it. */
final class Call {

    /** More than the longest profile of a dataset takes. */
    static final int BODY_LIMIT_BYTES = 24 * 1024 * 1024;

    private static final Set<HandlerType> READS = Set.of(HandlerType.GET, HandlerType.HEAD);
    private static final Set<HandlerType> BODIES = Set.of(HandlerType.POST, HandlerType.PUT);

    private final Context ctx;

    Call(Context ctx) {
        this.ctx = ctx;
    }

    /** What the request asks for: the query of a GET, else the body. */
    RequestFields fields() throws IOException {
        if (READS.contains(ctx.method()) && ctx.req().getQueryString() != null) {
            return RequestFields.ofQuery(query());
        }
        checkContentType();
        return RequestFields.ofJson(BoundedBody.read(ctx.req(), BODY_LIMIT_BYTES));
    }

    /** What a part of the path stands for, decoded. */
    String path(String name) {
        return ctx.pathParam(name);
    }

    /** The query string, decoded, each key with its values in order. */
    Map<String, List<String>> query() {
        try {
            return ctx.queryParamMap();
        } catch (IllegalArgumentException e) {
            throw new JotterException(
                    BAD_REQUEST, "The query string is not well encoded: " + e.getMessage(), e);
        }
    }

    // a page elsewhere can post a form or plain text here without asking; JSON it cannot
    private void checkContentType() {
        if (!BODIES.contains(ctx.method())) {
            return;
        }
        // as it stands: Jetty's getContentType() fails on a charset that Java does not know
        String type = ctx.req().getHeader("Content-Type");
        if (type == null) {
            throw new JotterException(INVALID, "Bad Request. Content-Type header is missing.");
        }
        if (!isJson(type)) {
            throw new JotterException(
                    INVALID, "Bad Request. Content-Type must be one of ['application/json'].");
        }
    }

    private static boolean isJson(String type) {
        int parameters = type.indexOf(';');
        String bare = parameters < 0 ? type : type.substring(0, parameters);
        return bare.strip().equalsIgnoreCase(Answer.JSON);
    }
}
