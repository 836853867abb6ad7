package org.jotter.serving.scoring;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jotter.models.Signature;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.endpoints.EndpointTables;
import org.jotter.serving.endpoints.Endpoints;
import org.jotter.serving.endpoints.LoggedRequest;
import org.jotter.serving.endpoints.RequestLog;
import org.jotter.serving.endpoints.ServedModel;
import org.jotter.serving.web.Binding;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import tech.tablesaw.api.Table;

/**
 * The endpoints that this process serves, by name, each on a port of 127.0.0.1. They end with the
 * process, or with {@link #close}. Safe for all threads.
 */
public final class ServingEndpoints implements AutoCloseable {

    private final Endpoints rows;
    private final RequestLog requestLog;
    private final Clock clock;
    private final Map<String, ScoringServer> servers = new LinkedHashMap<>();
    private final InferenceQueue queue;
    private final Thread atExit = new Thread(this::stopServers, "jotter-serving-exit");
    private boolean closed;

    /** No endpoint yet; those of other processes show in {@link #list}. */
    public ServingEndpoints(Db workspace, Clock clock) {
        Db db = EndpointTables.in(workspace);
        this.rows = new Endpoints(db, clock);
        this.requestLog = new RequestLog(db);
        this.clock = clock;
        this.queue =
                new InferenceQueue(
                        calls ->
                                requestLog.append(
                                        calls.stream().map(ScoringCall::logged).toList()));
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /**
     * Serves a model under a name. Where this process serves the name already, the model is swapped
     * without a failed call, and the port stays.
     *
     * @param port 0 for any free one
     * @throws JotterException CONFLICT where another live process serves the name, where the port
     *     is in use, and where this process serves the name at another port
     */
    public synchronized Endpoint serve(String name, ScoringModel model, int port) {
        rows.requireFree(name);
        return serve(name, model, port, rows::claim);
    }

    /**
     * The same, also where another live process serves the name: queries come here from now on. The
     * other one goes on answering at its own address until it is stopped there.
     *
     * @throws JotterException CONFLICT where the port is in use, and where this process serves the
     *     name at another port
     */
    public synchronized Endpoint takeOver(String name, ScoringModel model, int port) {
        return serve(name, model, port, rows::takeOver);
    }

    /** The name, or the first of {@code name-2}, {@code name-3}, ... that no other process has. */
    public String freeName(String name) {
        return rows.free(name);
    }

    /** The endpoint of that name, of whichever process, a stopped one too. */
    public Optional<Endpoint> find(String name) {
        return rows.find(name);
    }

    /** Notes in the workspace that this process serves the endpoint. */
    @FunctionalInterface
    private interface Claim {
        Endpoint of(String name, ServedModel model, Signature signature, String host, int port);
    }

    private Endpoint serve(String name, ScoringModel model, int port, Claim claim) {
        if (closed) {
            throw new IllegalStateException("These endpoints are closed");
        }
        ScoringServer running = servers.get(name);
        return running == null
                ? start(name, model, port, claim)
                : swap(name, running, model, port, claim);
    }

    private Endpoint start(String name, ScoringModel model, int port, Claim claim) {
        ScoringServer server =
                ScoringServer.start(name, model, Binding.loopback(port), queue, clock);
        try {
            Endpoint endpoint = claimed(claim, name, server, model);
            servers.put(name, server);
            return endpoint;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    private Endpoint swap(
            String name, ScoringServer running, ScoringModel model, int port, Claim claim) {
        int kept = running.address().getPort();
        if (port != 0 && port != kept) {
            throw otherPort(name, kept, port);
        }
        Endpoint endpoint = claimed(claim, name, running, model);
        running.swap(model);
        return endpoint;
    }

    private static Endpoint claimed(
            Claim claim, String name, ScoringServer server, ScoringModel model) {
        URI address = server.address();
        return claim.of(
                name, model.served(), model.signature(), address.getHost(), address.getPort());
    }

    /** Every endpoint of the workspace, by name; {@link Endpoint#isLive} tells the stopped ones. */
    public List<Endpoint> list() {
        return rows.list();
    }

    /**
     * Asks an endpoint over HTTP for the predictions of the rows, wherever it is served; of their
     * columns only those that the model takes are sent.
     *
     * @throws JotterException BAD_REQUEST with the endpoint's own sentence where it refuses them,
     *     MISSING where it has stopped
     */
    public QueryAnswer query(String name, Table table) {
        Endpoint endpoint = live(name);
        Signature signature = endpoint.signature();
        return EndpointClient.query(
                URI.create(endpoint.address()), inputsOf(signature, table), signature);
    }

    /** The command line that asks an endpoint for the predictions of the rows. */
    public String curl(String name, Table table) {
        Endpoint endpoint = live(name);
        return CurlLine.posting(
                URI.create(endpoint.address()), inputsOf(endpoint.signature(), table));
    }

    private Endpoint live(String name) {
        Endpoint endpoint = rows.named(name);
        if (!endpoint.isLive() || endpoint.signature().inputs().isEmpty()) {
            throw notServedHere(endpoint);
        }
        return endpoint;
    }

    /**
     * The line for an endpoint of this process with a row of the model's example, or one made up
     * from its signature.
     */
    public String curl(String name) {
        ScoringServer server = server(name);
        Table example = server.model().example();
        return example.isEmpty()
                ? CurlLine.posting(server.address(), ExampleRow.of(server.model().signature()))
                : CurlLine.posting(
                        server.address(), inputsOf(server.model().signature(), example.first(1)));
    }

    /** The newest requests of an endpoint, newest first, those just answered among them. */
    public List<LoggedRequest> requests(String name, int limit) {
        queue.flush();
        return requestLog.list(name, limit);
    }

    /** How many requests were answered but are missing from the inference tables. */
    public long droppedRequests() {
        return queue.dropped();
    }

    /**
     * Stops an endpoint of this process and frees its port.
     *
     * @throws JotterException MISSING where there is none, CONFLICT where another process serves it
     */
    public synchronized void stop(String name) {
        server(name).close();
        servers.remove(name);
        queue.flush();
        rows.release(name);
    }

    /** Stops every endpoint of this process. Closing twice does nothing. */
    @Override
    public synchronized void close() {
        List<String> names = List.copyOf(servers.keySet());
        stopServers();
        names.forEach(rows::release);
        forgetExitHook();
    }

    // at the end of the process the rows stay: they show as stopped, with the model they served
    private synchronized void stopServers() {
        closed = true;
        servers.values().forEach(ScoringServer::close);
        servers.clear();
        queue.close();
    }

    private void forgetExitHook() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException processIsEnding) {
            // the hook runs already, and finds nothing left to do
        }
    }

    private synchronized ScoringServer server(String name) {
        ScoringServer server = servers.get(name);
        if (server == null) {
            throw notServedHere(rows.named(name));
        }
        return server;
    }

    private static Table inputsOf(Signature signature, Table table) {
        List<String> inputs = signature.inputs().stream().map(ColumnSpec::name).toList();
        return table.selectColumns(
                table.columnNames().stream().filter(inputs::contains).toArray(String[]::new));
    }

    private static JotterException notServedHere(Endpoint endpoint) {
        return endpoint.isLive()
                ? new JotterException(
                        CONFLICT,
                        "Endpoint '%s' is served by another process, %d, at %s. Go there, or serve under another name"
                                .formatted(endpoint.name(), endpoint.pid(), endpoint.address()))
                : new JotterException(
                        MISSING,
                        "Endpoint '%s' has stopped. Start it again with %%serve %s"
                                .formatted(endpoint.name(), endpoint.model().modelUri()));
    }

    private static JotterException otherPort(String name, int kept, int wanted) {
        return new JotterException(
                CONFLICT,
                "Endpoint '%s' is served at port %d already. To move it to %d, first %%serve stop %s"
                        .formatted(name, kept, wanted, name));
    }
}
