package org.jotter.serving.tracking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.BoundedBody;
import org.jotter.serving.web.Pace;
import org.jotter.tracking.errors.JotterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what goes wrong, always as MLflow's error body. */
final class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private Refusals() {}

    static void addTo(RoutesConfig routes) {
        routes.exception(JotterException.class, (e, ctx) -> mistake(e).send(ctx));
        routes.exception(NotFoundResponse.class, (e, ctx) -> noRoute(ctx).send(ctx));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> wrongMethod(ctx).send(ctx));
        routes.exception(
                BoundedBody.TooLarge.class,
                (e, ctx) -> e.answer("Send it in several requests").send(ctx));
        routes.exception(Pace.TooSlow.class, (e, ctx) -> Answer.tooSlow().send(ctx));
        routes.exception(IOException.class, (e, ctx) -> cutShort().send(ctx));
        routes.exception(Exception.class, (e, ctx) -> bug(e, ctx).send(ctx));
    }

    // MLflow's tests compare the two words, and no caller learns here what a path would have met
    private static Answer mistake(JotterException e) {
        return e.kind() == JotterException.Kind.INVALID_PATH
                ? Answer.error(400, "INVALID_PARAMETER_VALUE", "Invalid path")
                : Answer.error(e);
    }

    private static Answer noRoute(Context ctx) {
        return Answer.error(
                404,
                "ENDPOINT_NOT_FOUND",
                "No route %s %s. This server answers MLflow's tracking, registry and artifact routes"
                        .formatted(ctx.method(), ctx.path()));
    }

    private static Answer wrongMethod(Context ctx) {
        return Answer.error(
                405,
                "ENDPOINT_NOT_FOUND",
                "%s does not take %s".formatted(ctx.path(), ctx.method()));
    }

    private static Answer cutShort() {
        return Answer.error(400, "BAD_REQUEST", "The body did not arrive whole. Send it again");
    }

    private static Answer bug(Exception e, Context ctx) {
        LOG.error("{} {} failed", ctx.method(), ctx.path(), e);
        return Answer.error(
                500,
                "INTERNAL_ERROR",
                "%s %s failed: %s. The server's log has the trace"
                        .formatted(ctx.method(), ctx.path(), e));
    }
}
