package org.jotter.serving.web;

import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.servlet.JavalinServlet;
import java.net.BindException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.server.handler.QoSHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.jotter.tracking.errors.JotterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Javalin's routes on a Jetty of daemon threads, four while it is idle: it starts in milliseconds,
 * writes nothing to the console and never keeps the JVM alive. Safe for all threads.
 */
public final class WebServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

    /**
     * How many requests it works at, at once; each further one waits. A client that sends slowly
     * has a thread to itself.
     */
    public static final int MAX_THREADS = 256;

    private static final int MIN_THREADS = 4;

    /** A search among many ids is asked in the address; MLflow's server takes as much. */
    private static final int LONGEST_HEAD_BYTES = 256 * 1024;

    /** Threads that only these paths use: whoever asks whether a server lives is answered. */
    private static final int THREADS_FOR_HEALTH = 32;

    private static final String[] HEALTH = {"/health", "/ping", "/version"};
    private static final int MOST_WAITING = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
    private static final int STOP_WAIT_MILLIS = 2_000;
    private static final int IDLE_CONNECTION_AT_STOP_MILLIS = 50;

    /**
     * A file's name may hold what has a meaning in a URI, encoded; routes confine it themselves.
     */
    private static final UriCompliance ENCODED_PATHS =
            UriCompliance.DEFAULT.with(
                    "encoded-paths",
                    UriCompliance.Violation.AMBIGUOUS_PATH_ENCODING,
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR,
                    UriCompliance.Violation.AMBIGUOUS_PATH_SEGMENT,
                    UriCompliance.Violation.AMBIGUOUS_EMPTY_SEGMENT,
                    UriCompliance.Violation.SUSPICIOUS_PATH_CHARACTERS);

    private final Server jetty;
    private final GracefulHandler calls;
    private final URI address;

    private WebServer(Server jetty, GracefulHandler calls, URI address) {
        this.jetty = jetty;
        this.calls = calls;
        this.address = address;
    }

    /**
     * Starts a server; it answers once this returns.
     *
     * @throws JotterException CONFLICT where the port is in use
     */
    public static WebServer start(Binding binding, Consumer<RoutesConfig> routes) {
        return start(binding, Access.BOUND_NAMES, routes);
    }

    /**
     * The same, with more callers let in.
     *
     * @throws JotterException CONFLICT where the port is in use
     */
    public static WebServer start(Binding binding, Access access, Consumer<RoutesConfig> routes) {
        QuietLogs.apply();
        Server jetty = jetty();
        ServerConnector connector = connector(jetty, binding);
        GracefulHandler calls =
                new GracefulHandler(
                        inTurn(context(javalin(new AccessGuard(binding, access), routes))));
        jetty.setHandler(calls);
        startOrExplain(jetty, binding);
        return new WebServer(jetty, calls, URI.create(binding.at(connector.getLocalPort()).url()));
    }

    /** Where a caller on this machine finds it: {@code http://127.0.0.1:5001}. */
    public URI address() {
        return address;
    }

    /**
     * Frees the port, then lets calls under way end for two seconds; those that take longer are
     * cut. A second close does nothing.
     */
    @Override
    public void close() {
        try {
            for (Connector connector : jetty.getConnectors()) {
                ((ServerConnector) connector).close();
            }
            // before the connections are told to end, which cuts those that are idle for a moment
            calls.shutdown().get(STOP_WAIT_MILLIS, TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException callsThatTakeLonger) {
            LOG.debug("Calls to {} were cut", address, callsThatTakeLonger);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        stop();
    }

    private void stop() {
        try {
            jetty.stop();
        } catch (Exception e) {
            // all that it may say now is that calls were cut
            LOG.debug("The server at {} did not stop cleanly", address, e);
        }
    }

    /** A request that finds no thread waits without one. */
    private static Handler inTurn(Handler handler) {
        QoSHandler inTurn = new QoSHandler(handler);
        inTurn.setMaxRequestCount(MAX_THREADS - THREADS_FOR_HEALTH);
        inTurn.setMaxSuspendedRequestCount(MOST_WAITING);
        inTurn.setMaxSuspend(LONGEST_WAIT);
        inTurn.excludePath(HEALTH);
        return inTurn;
    }

    private static Server jetty() {
        QueuedThreadPool threads = new QueuedThreadPool(MAX_THREADS, MIN_THREADS);
        threads.setName("jotter-http");
        threads.setDaemon(true);
        Server jetty =
                new Server(
                        threads, new ScheduledExecutorScheduler("jotter-http-timer", true), null);
        jetty.setStopTimeout(STOP_WAIT_MILLIS);
        jetty.setErrorHandler(new JsonErrors());
        return jetty;
    }

    private static ServerConnector connector(Server jetty, Binding binding) {
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(LONGEST_HEAD_BYTES);
        http.setUriCompliance(ENCODED_PATHS);
        ServerConnector connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(binding.host());
        connector.setPort(binding.port());
        connector.setShutdownIdleTimeout(IDLE_CONNECTION_AT_STOP_MILLIS);
        jetty.addConnector(connector);
        return connector;
    }

    // Javalin's servlet on a Jetty of ours: its own one has non-daemon threads, sessions, a
    // websocket container and start-up messages
    private static ServletContextHandler context(Javalin javalin) {
        ServletContextHandler context =
                new ServletContextHandler("/", ServletContextHandler.NO_SESSIONS);
        context.setErrorHandler(new JsonErrors());
        context.getServletHandler().setDecodeAmbiguousURIs(true);
        context.addServlet(new ServletHolder(new JavalinServlet(javalin.unsafe)), "/*");
        return context;
    }

    private static Javalin javalin(AccessGuard guard, Consumer<RoutesConfig> routes) {
        return Javalin.create(
                config -> {
                    quiet(config);
                    config.http.prefer405over404 = true;
                    // a tracking URI that ends with a slash makes //api of it
                    config.router.treatMultipleSlashesAsSingleSlash = true;
                    config.routes.before(
                            ctx ->
                                    guard.refusal(ctx)
                                            .ifPresent(
                                                    refusal -> {
                                                        refusal.send(ctx);
                                                        ctx.skipRemainingHandlers();
                                                    }));
                    routes.accept(config.routes);
                });
    }

    private static void quiet(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
    }

    private static void startOrExplain(Server jetty, Binding binding) {
        try {
            jetty.start();
        } catch (Exception e) {
            stopQuietly(jetty, e);
            throw causedBy(BindException.class, e)
                    ? portInUse(binding, e)
                    : new JotterException(
                            INTERNAL, "The server did not start: " + e.getMessage(), e);
        }
    }

    private static void stopQuietly(Server jetty, Exception startFailure) {
        try {
            jetty.stop();
        } catch (Exception e) {
            startFailure.addSuppressed(e);
        }
    }

    private static boolean causedBy(Class<? extends Throwable> type, Throwable e) {
        return e != null && (type.isInstance(e) || causedBy(type, e.getCause()));
    }

    private static JotterException portInUse(Binding binding, Exception cause) {
        return new JotterException(
                CONFLICT,
                "Port %d is in use. Choose another with --port, or let Jotter find a free one with --port 0"
                        .formatted(binding.port()),
                cause);
    }
}
