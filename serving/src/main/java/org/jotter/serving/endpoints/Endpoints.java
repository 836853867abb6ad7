package org.jotter.serving.endpoints;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jotter.models.Signature;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.db.Row;
import org.jotter.tracking.db.Session;
import org.jotter.tracking.errors.JotterException;
import org.jotter.tracking.errors.Names;

/**
 * Which process serves which endpoint. A row whose process has died blocks nothing: {@link
 * Endpoint#isLive} says so. Safe for all threads.
 */
public final class Endpoints {

    private static final String SELECT =
            """
            SELECT name, model_name, model_version, model_uri, host, port, pid,
                process_start_time, started_at, signature_inputs, signature_outputs
            FROM endpoints
            """;

    private final Db db;
    private final Clock clock;

    public Endpoints(Db db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * Notes that this process serves the model under the name, in place of what it served before.
     *
     * @throws JotterException CONFLICT, with the address, where another live process serves it
     */
    public Endpoint claim(
            String name, ServedModel model, Signature signature, String host, int port) {
        return claim(name, model, signature, host, port, false);
    }

    /**
     * The same, from another live process too. That one goes on answering at its own address, which
     * is no longer the endpoint's.
     */
    public Endpoint takeOver(
            String name, ServedModel model, Signature signature, String host, int port) {
        return claim(name, model, signature, host, port, true);
    }

    private Endpoint claim(
            String name,
            ServedModel model,
            Signature signature,
            String host,
            int port,
            boolean takeOver) {
        EndpointNames.check(name);
        Endpoint claimed =
                new Endpoint(
                        name,
                        model,
                        signature,
                        host,
                        port,
                        ProcessHandle.current().pid(),
                        Endpoint.processStart(),
                        clock.millis());
        return db.write(
                session -> {
                    if (!takeOver) {
                        refuseIfTaken(find(session, name));
                    }
                    insert(session, claimed);
                    return claimed;
                });
    }

    /**
     * Returns where this process may claim the name; to ask before anything is started for it.
     *
     * @throws JotterException CONFLICT, with the address, where another live process serves it
     */
    public void requireFree(String name) {
        EndpointNames.check(name);
        refuseIfTaken(find(name));
    }

    /** The name, or the first of {@code name-2}, {@code name-3}, ... that no other process has. */
    public String free(String name) {
        EndpointNames.check(name);
        String free = name;
        for (int i = 2; find(free).filter(Endpoints::isTaken).isPresent(); i++) {
            free = EndpointNames.numbered(name, i);
        }
        return free;
    }

    /** Every endpoint, stopped ones too, by name. */
    public List<Endpoint> list() {
        return db.read(session -> session.list(SELECT + "ORDER BY name", Endpoints::endpoint));
    }

    /** The endpoint of that name, a stopped one too. */
    public Optional<Endpoint> find(String name) {
        return db.read(session -> find(session, name));
    }

    /**
     * The endpoint of that name, a stopped one too.
     *
     * @throws JotterException MISSING, with the nearest name
     */
    public Endpoint named(String name) {
        return find(name)
                .orElseThrow(
                        () ->
                                new JotterException(
                                        MISSING,
                                        "No endpoint named '%s'.%s List them with %%serve list"
                                                .formatted(
                                                        name,
                                                        Names.didYouMean(
                                                                name,
                                                                list().stream()
                                                                        .map(Endpoint::name)
                                                                        .toList()))));
    }

    /** Forgets an endpoint; one that is not there, or is another live process's, is left alone. */
    public void release(String name) {
        db.write(
                session -> {
                    Optional<Endpoint> found = find(session, name);
                    boolean others = found.isPresent() && isTaken(found.get());
                    return others
                            ? 0
                            : session.update("DELETE FROM endpoints WHERE name = ?", name);
                });
    }

    private static void refuseIfTaken(Optional<Endpoint> found) {
        if (found.isPresent() && isTaken(found.get())) {
            throw new JotterException(
                    CONFLICT,
                    ("Endpoint '%s' is served by another process, %d, at %s. Take it over with"
                                    + " --take-over, or serve under another name with --name")
                            .formatted(
                                    found.get().name(), found.get().pid(), found.get().address()));
        }
    }

    private static boolean isTaken(Endpoint endpoint) {
        return !endpoint.isOfThisProcess() && endpoint.isLive();
    }

    private static void insert(Session session, Endpoint e) throws SQLException {
        session.update(
                """
                INSERT OR REPLACE INTO endpoints (name, model_name, model_version, model_uri, host,
                    port, pid, process_start_time, started_at, signature_inputs, signature_outputs)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                e.name(),
                e.model().modelName(),
                e.model().modelVersion(),
                e.model().modelUri(),
                e.host(),
                e.port(),
                e.pid(),
                e.processStartTimeMillis(),
                e.startedAtMillis(),
                e.signature().inputsJson(),
                e.signature().outputsJson());
    }

    private static Optional<Endpoint> find(Session session, String name) throws SQLException {
        return session.first(SELECT + "WHERE name = ?", Endpoints::endpoint, name);
    }

    private static Endpoint endpoint(Row row) throws SQLException {
        return new Endpoint(
                row.text("name"),
                new ServedModel(
                        row.text("model_name"),
                        row.integer("model_version"),
                        row.text("model_uri")),
                Signature.ofJson(row.text("signature_inputs"), row.text("signature_outputs")),
                row.text("host"),
                row.integer("port"),
                row.number("pid"),
                row.number("process_start_time"),
                row.number("started_at"));
    }
}
