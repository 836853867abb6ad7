package org.jotter.tracking.remote;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.DENIED;
import static org.jotter.tracking.errors.JotterException.Kind.INTERNAL;
import static org.jotter.tracking.errors.JotterException.Kind.INTERRUPTED;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.errors.JotterException.Kind.UNAVAILABLE;
import static org.jotter.tracking.errors.JotterException.Kind.UNSUPPORTED;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jotter.tracking.ExperimentId;
import org.jotter.tracking.LoggedModelQuery;
import org.jotter.tracking.RunId;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that refuse, that are none of MLflow's, or that do not answer: one sentence each. */
class ServerRefusalsTest {

    private static final Patience SHORT =
            new Patience(Duration.ofSeconds(1), Duration.ofMillis(300), Duration.ofMillis(50));

    @TempDir Path folder;

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private String authorization = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** A server that answers everything so. */
    private void answering(int status, String contentType, String body) {
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    authorization = header(exchange, "Authorization");
                    exchange.getResponseHeaders().set("Content-Type", contentType);
                    exchange.getResponseHeaders().set("Location", "https://elsewhere.example/");
                    exchange.sendResponseHeaders(status, body.isEmpty() ? -1 : body.length());
                    exchange.getResponseBody().write(body.getBytes(UTF_8));
                    exchange.close();
                });
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private RemoteStore at(int port) {
        WorkspaceFolder workspace = new WorkspaceFolder(folder);
        return RemoteStore.at(
                "http://127.0.0.1:" + port, Map.of(), workspace, Clock.systemUTC(), SHORT);
    }

    private RemoteStore store(Map<String, String> environment) {
        WorkspaceFolder workspace = new WorkspaceFolder(folder.resolve(".jotter"));
        return RemoteStore.at(address(), environment, workspace, Clock.systemUTC(), SHORT);
    }

    private void assertAsked(JotterException.Kind kind, String sentence) {
        assertRefused(
                () -> store(Map.of()).experiments().get(ExperimentId.DEFAULT),
                kind,
                sentence.formatted(address()));
    }

    @Test
    void itsOwnSentenceIsQuoted() {
        answering(
                404,
                "application/json",
                "{\"error_code\": \"RESOURCE_DOES_NOT_EXIST\", \"message\": \"No Experiment with"
                        + " id=0 exists\"}");

        assertAsked(MISSING, "No Experiment with id=0 exists");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aFailureIsToldInOneLine() {
        answering(
                500,
                "application/json",
                "{\"error_code\": \"INTERNAL_ERROR\", \"message\": \"no disk\\nTraceback ...\"}");

        assertAsked(INTERNAL, "The tracking server %s failed (HTTP status 500): no disk");
        assertThat(asked).hasValue(1);
    }

    @Test
    void aPageInPlaceOfAnAnswerIsNoMlflow() {
        answering(200, "text/html", "<html>Please log in</html>");

        assertAsked(
                INTERNAL,
                "What %s answers to mlflow/experiments/get is not MLflow's JSON. Is that address an"
                        + " MLflow server's?");
    }

    @Test
    void aRouteThatIsNotThereIsAnOlderMlflows() {
        answering(404, "text/html", "<h1>Not Found</h1>");

        assertRefused(
                () ->
                        store(Map.of())
                                .loggedModels()
                                .search(LoggedModelQuery.in(ExperimentId.DEFAULT)),
                UNSUPPORTED,
                "The tracking server %s has no mlflow/logged-models/search; an older MLflow may lack it"
                        .formatted(address()));
    }

    @Test
    void aServerThatWantsToKnowWhoAsksSaysHow() {
        answering(401, "text/plain", "");

        assertAsked(
                DENIED,
                "The tracking server %s lets nobody in unknown (HTTP status 401). Set"
                    + " MLFLOW_TRACKING_TOKEN, or MLFLOW_TRACKING_USERNAME and _PASSWORD, before"
                    + " the notebook starts");
        assertRefused(
                () -> store(Map.of("MLFLOW_TRACKING_TOKEN", "secret")).check(),
                DENIED,
                "The tracking server %s lets nobody in unknown (HTTP status 401). It refuses the token or password that MLFLOW_TRACKING_... holds"
                        .formatted(address()));
    }

    @Test
    void credentialsComeFromTheEnvironmentAsMlflowTakesThem() {
        answering(200, "application/json", "{}");

        store(Map.of()).check();
        assertThat(authorization).isEmpty();
        store(Map.of("MLFLOW_TRACKING_TOKEN", "t")).check();
        assertThat(authorization).isEqualTo("Bearer t");
        store(
                        Map.of(
                                "MLFLOW_TRACKING_TOKEN", "t",
                                "MLFLOW_TRACKING_USERNAME", "ada",
                                "MLFLOW_TRACKING_PASSWORD", "p:w"))
                .check();
        assertThat(authorization).isEqualTo("Basic YWRhOnA6dw==");
    }

    @Test
    void aPasswordInTheAddressIsUsedAndNeverShown() {
        answering(200, "application/json", "{}");
        String withUser = address().replace("//", "//ada:p%3Aw@");

        RemoteStore store =
                RemoteStore.at(
                        withUser + "//",
                        Map.of(),
                        new WorkspaceFolder(folder),
                        Clock.systemUTC(),
                        SHORT);
        store.check();

        assertThat(authorization).isEqualTo("Basic YWRhOnA6dw==");
        assertThat(store.uri()).isEqualTo(address());
    }

    @Test
    void aServerThatMovedSaysWhereTo() {
        answering(302, "text/plain", "");

        assertAsked(
                UNSUPPORTED,
                "The tracking server %s sends its callers to https://elsewhere.example/. Connect to"
                        + " that address");
    }

    @Test
    void aBusyServerIsAskedAgainForAWhile() {
        answering(503, "text/plain", "busy");

        assertAsked(
                UNAVAILABLE,
                "The tracking server %s has not answered for 1 second (HTTP status 503). Start it,"
                        + " or go back to this workspace with %%mlflow connect local");
        assertThat(asked.get()).isBetween(3, 6);
    }

    @Test
    void whatWasSentLastMayHaveBeenKept() {
        answering(504, "text/plain", "");

        assertRefused(
                () -> store(Map.of()).experiments().setTag(ExperimentId.DEFAULT, "a", "b"),
                UNAVAILABLE,
                "The tracking server %s has not answered for 1 second (HTTP status 504). Whether it kept what was sent last is not known. Start it, or go back to this workspace with %%mlflow connect local"
                        .formatted(address()));
    }

    @Test
    void aServerThatHangsIsWaitedForNoLonger() {
        server.createContext("/", exchange -> {});

        assertAsked(
                UNAVAILABLE,
                "The tracking server %s has not answered for 1 second (no answer came). Start it,"
                        + " or go back to this workspace with %%mlflow connect local");
    }

    @Test
    void nobodyThereIsToldInOneSentence() {
        int port = server.getAddress().getPort();
        server.stop(0);

        assertRefused(
                () -> at(port).runs().delete(new RunId("a")),
                UNAVAILABLE,
                "The tracking server http://127.0.0.1:%d has not answered for 1 second (connection refused). Start it, or go back to this workspace with %%mlflow connect local"
                        .formatted(port));
    }

    @Test
    void anInterruptEndsTheWaiting() {
        answering(503, "text/plain", "busy");
        Thread.currentThread().interrupt();
        try {
            assertAsked(INTERRUPTED, "Interrupted while waiting for the server %s");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void whatIsNoAddressIsRefused() {
        for (String uri :
                new String[] {"", "sqlite:///x.db", "databricks", "file:///x", "http://"}) {
            assertRefused(
                    () -> ServerAddress.of(uri, Map.of()),
                    INVALID,
                    "'%s' is no address of a tracking server. Write it like http://127.0.0.1:5000, or local for this workspace"
                            .formatted(uri));
        }
    }
}
