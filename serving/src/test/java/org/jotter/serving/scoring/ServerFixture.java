package org.jotter.serving.scoring;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jotter.serving.endpoints.LoggedRequest;
import org.jotter.serving.web.Binding;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real server on a free port, stopped after each test; its calls are kept in a list. */
final class ServerFixture implements AfterEachCallback {

    static final Clock CLOCK = Clock.fixed(Instant.parse("2013-01-01T10:15:00Z"), ZoneOffset.UTC);

    final List<LoggedRequest> calls = Collections.synchronizedList(new ArrayList<>());
    final InferenceQueue queue =
            new InferenceQueue(batch -> batch.forEach(call -> calls.add(call.logged())));
    private final List<ScoringServer> servers = new ArrayList<>();

    ScoringServer serve(ScoringModel model) {
        return serve(model, Binding.loopback(0));
    }

    ScoringServer serve(ScoringModel model, Binding binding) {
        ScoringServer server = ScoringServer.start("flights", model, binding, queue, CLOCK);
        servers.add(server);
        return server;
    }

    /** What a server of this model answers to the body. */
    HttpResponse<String> answer(ScoringModel model, String body) {
        URI address = serve(model).address();
        return Http.score(address, body);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        servers.forEach(ScoringServer::close);
        queue.close();
    }
}
