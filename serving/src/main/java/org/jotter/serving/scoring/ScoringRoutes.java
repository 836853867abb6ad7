package org.jotter.serving.scoring;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import org.jotter.serving.web.Answer;
import org.jotter.serving.web.Pace;
import org.jotter.tracking.JotterVersion;

/** The routes of MLflow's scoring server, and the answers to everything else. */
final class ScoringRoutes {

    private static final String ROUTES =
            "GET /ping, GET /health, GET /version and POST /invocations";

    private ScoringRoutes() {}

    static void addTo(RoutesConfig routes, InvocationsHandler invocations) {
        Answer alive = Answer.text(200, Answer.JSON, "\n");
        Answer version = Answer.text(200, Answer.JSON, JotterVersion.text());
        routes.get("/ping", alive::send);
        routes.get("/health", alive::send);
        routes.get("/version", version::send);
        routes.post("/invocations", invocations);
        routes.exception(NotFoundResponse.class, (e, ctx) -> notFound(ctx).send(ctx));
        routes.exception(Pace.TooSlow.class, (e, ctx) -> Answer.tooSlow().send(ctx));
        routes.exception(IOException.class, (e, ctx) -> cutShort().send(ctx));
        routes.exception(MethodNotAllowedResponse.class, (e, ctx) -> wrongMethod(ctx).send(ctx));
    }

    private static Answer cutShort() {
        return Answer.error(400, "BAD_REQUEST", "The body did not arrive whole. Send it again");
    }

    private static Answer notFound(Context ctx) {
        return Answer.error(
                404,
                "ENDPOINT_NOT_FOUND",
                "No route %s %s. There are %s".formatted(ctx.method(), ctx.path(), ROUTES));
    }

    private static Answer wrongMethod(Context ctx) {
        String allowed = ctx.path().startsWith("/invocations") ? "POST" : "GET";
        ctx.res().setHeader("Allow", allowed);
        return Answer.error(
                405,
                "METHOD_NOT_ALLOWED",
                "%s takes %s, not %s".formatted(ctx.path(), allowed, ctx.method()));
    }
}
