package org.jotter.serving.scoring;

import java.net.URI;
import java.time.Clock;
import org.jotter.serving.web.Binding;
import org.jotter.serving.web.WebServer;

/**
 * A model over HTTP, in the caller's process, by the protocol of MLflow's scoring server: {@code
 * GET /ping}, {@code /health} and {@code /version}, {@code POST /invocations} with {@code
 * dataframe_split} or {@code dataframe_records}. It never keeps the JVM alive. Safe for all
 * threads.
 *
 * <p>No rows in give no predictions out. A prediction that is NaN or infinite is sent as {@code
 * null}, which MLflow would write bare although JSON has no such word.
 */
final class ScoringServer implements AutoCloseable {

    private final InvocationsHandler invocations;
    private final WebServer web;

    private ScoringServer(InvocationsHandler invocations, WebServer web) {
        this.invocations = invocations;
        this.web = web;
    }

    /**
     * Starts serving; requests are answered once this returns.
     *
     * @throws org.jotter.tracking.errors.JotterException CONFLICT where the port is in use
     */
    static ScoringServer start(
            String endpointName,
            ScoringModel model,
            Binding binding,
            InferenceQueue inferenceLog,
            Clock clock) {
        InvocationsHandler invocations =
                new InvocationsHandler(
                        endpointName, new LiveModel(model), inferenceLog::offer, clock);
        return new ScoringServer(
                invocations,
                WebServer.start(binding, routes -> ScoringRoutes.addTo(routes, invocations)));
    }

    URI address() {
        return web.address();
    }

    ScoringModel model() {
        return invocations.live().model();
    }

    /**
     * Serves another model at the same address; no call fails, those under way end on the old one.
     */
    void swap(ScoringModel next) {
        invocations.swap(new LiveModel(next));
    }

    /** Frees the port at once; calls under way have two seconds to end. */
    @Override
    public void close() {
        web.close();
    }
}
