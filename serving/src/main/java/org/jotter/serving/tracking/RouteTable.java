package org.jotter.serving.tracking;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.ArrayList;
import java.util.List;

/** Which path and method leads to what. */
final class RouteTable {

    /** One row. */
    record Route(HandlerType method, String path, Handler handler) {}

    private static final List<String> CLASSIC = List.of("/api/2.0", "/ajax-api/2.0");

    private final List<Route> routes = new ArrayList<>();

    /** An operation of the classic API: under {@code /api/2.0} and {@code /ajax-api/2.0}. */
    void classic(HandlerType method, String path, Operation operation) {
        Handler handler = ctx -> operation.answer(new Call(ctx)).send(ctx);
        CLASSIC.forEach(prefix -> add(method, prefix + path, handler));
    }

    /** The same for what streams. */
    void classicStream(HandlerType method, String path, Handler handler) {
        CLASSIC.forEach(prefix -> add(method, prefix + path, handler));
    }

    /** One path exactly. */
    void add(HandlerType method, String path, Handler handler) {
        routes.add(new Route(method, path, handler));
    }

    List<Route> routes() {
        return List.copyOf(routes);
    }

    /** A HEAD is answered as the GET of its path, up to the body. */
    void addTo(RoutesConfig config) {
        for (Route route : routes) {
            config.addHttpHandler(route.method(), route.path(), route.handler());
            if (route.method().equals(HandlerType.GET)) {
                config.addHttpHandler(HandlerType.HEAD, route.path(), route.handler());
            }
        }
    }
}
