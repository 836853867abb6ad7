package org.jotter.tracking.remote;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jotter.tracking.wire.AnswerFields;
import org.jotter.tracking.wire.WireJson.Fields;

/** MLflow's calls, by their paths below {@code /api/2.0/mlflow/}. */
record Api(Server server) {

    private static final String ROOT = "/api/2.0/mlflow/";

    /** A few calls are only where MLflow's own page asks for them. */
    private static final String PAGE_ROOT = "/ajax-api/2.0/mlflow/";

    <T> T get(String path, Query query, Function<AnswerFields, T> reader) {
        return server.ask(Call.get(ROOT + path + query), reader);
    }

    <T> T get(String path, Function<AnswerFields, T> reader) {
        return server.ask(Call.get(ROOT + path), reader);
    }

    <T> T getAsPage(String path, Query query, Function<AnswerFields, T> reader) {
        return server.ask(Call.get(PAGE_ROOT + path + query), reader);
    }

    /** A POST that changes nothing, or nothing more when it is sent again. */
    <T> T post(String path, Fields body, Function<AnswerFields, T> reader) {
        return server.ask(Call.json("POST", ROOT + path, body), reader);
    }

    <T> T postAsPage(String path, Fields body, Function<AnswerFields, T> reader) {
        return server.ask(Call.json("POST", PAGE_ROOT + path, body), reader);
    }

    /** A POST that makes something new each time it is sent; {@code made} looks for it. */
    <T> T make(
            String path,
            Fields body,
            Function<AnswerFields, T> reader,
            Supplier<Optional<T>> made) {
        Call<T> call = Call.json("POST", ROOT + path, body);
        return server.ask(call.unless(made), reader);
    }

    /** A change that leaves the same behind when it is sent again. */
    void tell(String method, String path, Fields body) {
        server.tell(Call.json(method, ROOT + path, body));
    }

    /** A change that is refused when it is sent again; {@code done} looks whether it is done. */
    void tellOnce(String method, String path, Fields body, BooleanSupplier done) {
        Call<Boolean> call = Call.json(method, ROOT + path, body);
        server.tell(call.unless(() -> Optional.of(true).filter(yes -> done.getAsBoolean())));
    }

    <T> T patch(String path, Fields body, Function<AnswerFields, T> reader) {
        return server.ask(Call.json("PATCH", ROOT + path, body), reader);
    }

    /** A text as one part of a path. */
    static String part(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
