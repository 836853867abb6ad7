package org.jotter.tracking.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Stands before a server and hands requests on, except where it was told to fail. */
public final class ReverseProxy implements AutoCloseable {

    static {
        // else each answer waits 40 ms for TCP's acknowledgement
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    /** What goes wrong on the way. */
    public enum Fault {
        NONE,
        /** The connection breaks before the server has seen the request. */
        LOST_REQUEST,
        /** The server did it, and the connection breaks before its answer is back. */
        LOST_ANSWER,
        /** A gateway answers in the server's place, which has not seen the request. */
        BUSY,
        /** The server did it, and the gateway gave up waiting. */
        GATEWAY_TIMEOUT
    }

    /** A request and the server's answer to it. */
    public record Seen(String method, URI uri, int status, String body) {}

    private static final Set<String> OWN_HEADERS =
            Set.of("connection", "content-length", "host", "transfer-encoding", "upgrade");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI target;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<String, Fault> faults = request -> Fault.NONE;
    private volatile Consumer<Seen> watcher = seen -> {};

    private ReverseProxy(HttpServer server, URI target) {
        this.server = server;
        this.target = target;
    }

    /** A proxy on a free port of 127.0.0.1. */
    public static ReverseProxy to(URI target) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            ReverseProxy proxy = new ReverseProxy(HttpServer.create(any, 0), target);
            proxy.server.setExecutor(proxy.threads);
            proxy.server.createContext("/", proxy::handle);
            proxy.server.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Decides for each request, given as {@code "POST /path"}, what goes wrong. */
    public void failing(Function<String, Fault> newFaults) {
        faults = newFaults;
    }

    /** Is told of each answer before it is handed back. */
    public void watching(Consumer<Seen> newWatcher) {
        watcher = newWatcher;
    }

    /** How many requests have come. */
    public int asked() {
        return asked.get();
    }

    private void handle(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault fault = faults.apply(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        if (fault == Fault.LOST_REQUEST) {
            exchange.close();
        } else if (fault == Fault.BUSY) {
            send(exchange, 503, "busy".getBytes(StandardCharsets.UTF_8));
        } else {
            handOn(exchange, body, fault);
        }
    }

    private void handOn(HttpExchange exchange, byte[] body, Fault fault) throws IOException {
        try {
            HttpResponse<byte[]> answer =
                    client.send(request(exchange, body), BodyHandlers.ofByteArray());
            watcher.accept(
                    new Seen(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            answer.statusCode(),
                            new String(answer.body(), StandardCharsets.UTF_8)));
            if (fault == Fault.LOST_ANSWER) {
                exchange.close();
            } else if (fault == Fault.GATEWAY_TIMEOUT) {
                send(exchange, 504, new byte[0]);
            } else {
                copy(answer, "Content-Type", exchange);
                copy(answer, "Date", exchange);
                send(exchange, answer.statusCode(), answer.body());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    private static void copy(HttpResponse<?> answer, String header, HttpExchange exchange) {
        answer.headers()
                .firstValue(header)
                .ifPresent(value -> exchange.getResponseHeaders().set(header, value));
    }

    private HttpRequest request(HttpExchange exchange, byte[] body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(target + exchange.getRequestURI().toString()))
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!OWN_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                                values.forEach(value -> request.header(name, value));
                            }
                        });
        return request.build();
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
