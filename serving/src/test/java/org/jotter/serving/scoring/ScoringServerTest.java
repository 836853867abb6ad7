package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jotter.serving.web.Binding;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@Timeout(60)
class ScoringServerTest {

    private static final String ROW = "{\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":%s}]}";

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    @Test
    void portZeroFindsAFreePortOnThisMachineOnly() {
        URI address = fixture.serve(Flights.byTemperature(1)).address();
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(address.getPort()).isPositive();
    }

    @Test
    void aPortInUseIsNamedWithTheWayOut() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(
                            () -> fixture.serve(Flights.byTemperature(1), Binding.loopback(port)))
                    .isInstanceOfSatisfying(
                            JotterException.class,
                            e -> assertThat(e.kind()).isEqualTo(JotterException.Kind.CONFLICT))
                    .hasMessage(
                            "Port %d is in use. Choose another with --port, or let Jotter find a free one with --port 0"
                                    .formatted(port));
        }
    }

    @Test
    void aStoppedServerFreesItsPortAtOnceAlsoWithClientsConnected() {
        int port = 0;
        for (int round = 0; round < 3; round++) {
            ScoringServer server = fixture.serve(Flights.byTemperature(1), Binding.loopback(port));
            port = server.address().getPort();
            assertThat(Http.get(server.address(), "/ping").statusCode()).isEqualTo(200);
            server.close();
            server.close();
        }
    }

    @Test
    void theModelSeesTheRowsThatWereSentInTheSignaturesTypes() {
        ScoringModel model = Flights.echo(Flights.SIGNATURE);
        URI address = fixture.serve(model).address();
        String body = new String(FrameJson.split(Flights.rows()), StandardCharsets.UTF_8);
        assertThat(Http.score(address, body).body())
                .isEqualTo(
                        """
                        {"predictions":[{"origin":"JFK","temp":40.5,"wind":3.5},\
                        {"origin":"LGA","temp":61.0,"wind":null}]}\
                        """);
    }

    @Test
    void sixteenClientsAtOnceEachGetTheirOwnAnswer() throws Exception {
        URI address = fixture.serve(Flights.byTemperature(1)).address();
        List<Callable<String>> clients = new ArrayList<>();
        for (int client = 0; client < 16; client++) {
            int temp = client;
            clients.add(() -> wrongAnswers(address, temp));
        }
        for (Future<String> wrong : inParallel(clients)) {
            assertThat(wrong.get()).isEmpty();
        }
        fixture.queue.flush();
        assertThat(fixture.calls).hasSize(16 * 50);
    }

    private static String wrongAnswers(URI address, int temp) {
        String expected =
                "{\"predictions\":[{\"prediction\":\"on time\",\"probability_late\":%s}]}"
                        .formatted(temp / 100.0);
        StringBuilder wrong = new StringBuilder();
        for (int i = 0; i < 50; i++) {
            String body = Http.score(address, ROW.formatted(temp)).body();
            if (!body.equals(expected)) {
                wrong.append(body);
            }
        }
        return wrong.toString();
    }

    @Test
    void aSwapUnderLoadFailsNoRequestAndKeepsTheAddress() throws Exception {
        ScoringServer server = fixture.serve(versioned(0));
        URI address = server.address();
        Map<String, Integer> answers = new ConcurrentHashMap<>();
        AtomicBoolean done = new AtomicBoolean();
        List<Callable<String>> clients = new ArrayList<>();
        for (int client = 0; client < 4; client++) {
            clients.add(
                    () -> {
                        while (!done.get()) {
                            var answer = Http.score(address, ROW.formatted(1));
                            answers.merge(answer.statusCode() + answer.body(), 1, Integer::sum);
                        }
                        return "";
                    });
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        List<Future<String>> running = clients.stream().map(pool::submit).toList();
        for (int version = 1; version <= 20; version++) {
            server.swap(versioned(version));
            awaitAnswerOf(version, answers);
        }
        done.set(true);
        for (Future<String> client : running) {
            client.get();
        }
        pool.shutdown();
        assertThat(answers.keySet())
                .allMatch(
                        answer ->
                                answer.matches(
                                        "200\\{\"predictions\":\\[\\{\"prediction\":\"v\\d+\"}]}"));
        assertThat(server.address()).isEqualTo(address);
        assertThat(server.model().served().modelVersion()).isEqualTo(20);
    }

    private static void awaitAnswerOf(int version, Map<String, Integer> answers) {
        String expected = "200{\"predictions\":[{\"prediction\":\"v%d\"}]}".formatted(version);
        while (!answers.containsKey(expected)) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aCallUnderWayEndsOnTheModelItMet() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ScoringModel slow =
                Flights.scoredBy(
                        rows -> {
                            entered.countDown();
                            await(goOn);
                            return Table.create(StringColumn.create("prediction", "slow"));
                        });
        ScoringServer server = fixture.serve(slow);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<String> underWay =
                pool.submit(() -> Http.score(server.address(), ROW.formatted(1)).body());
        await(entered);
        server.swap(versioned(2));
        assertThat(Http.score(server.address(), ROW.formatted(1)).body()).contains("v2");
        goOn.countDown();
        assertThat(underWay.get()).isEqualTo("{\"predictions\":[{\"prediction\":\"slow\"}]}");
        pool.shutdown();
    }

    @Test
    void aCallUnderWayEndsBeforeTheServerStops() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        AtomicInteger answered = new AtomicInteger();
        ScoringModel slow =
                Flights.scoredBy(
                        rows -> {
                            entered.countDown();
                            DoubleColumn sorted = DoubleColumn.create("sorted", 2_000_000);
                            sorted.sortAscending();
                            answered.incrementAndGet();
                            return Table.create(DoubleColumn.create("prediction", 1.0));
                        });
        ScoringServer server = fixture.serve(slow);
        ExecutorService pool = Executors.newSingleThreadExecutor();
        Future<Integer> underWay =
                pool.submit(() -> Http.score(server.address(), ROW.formatted(1)).statusCode());
        await(entered);
        server.close();
        assertThat(underWay.get()).isEqualTo(200);
        assertThat(answered).hasValue(1);
        pool.shutdown();
    }

    @Test
    void theCurlLineAsksForTheRowsItWasGiven() throws Exception {
        ScoringServer server = fixture.serve(Flights.byTemperature(1));
        Table rows = Flights.rows();
        rows.stringColumn("origin").set(0, "O'Hare");
        String line = CurlLine.posting(server.address(), rows);
        assertThat(line)
                .isEqualTo(
                        "curl -s %s/invocations -H 'Content-Type: application/json' -d '{\"dataframe_split\":{\"columns\":[\"origin\",\"temp\",\"wind\"],\"data\":[[\"O\\u0027Hare\",40.5,3.5],[\"LGA\",61.0,null]]}}'"
                                .formatted(server.address()));
        Process shell = new ProcessBuilder("bash", "-c", line).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(
                        """
                        {"predictions":[{"prediction":"on time","probability_late":0.405},\
                        {"prediction":"late","probability_late":0.61}]}\
                        """);
    }

    private static ScoringModel versioned(int version) {
        return Flights.scoring(
                "flight-delay",
                version,
                Flights.SIGNATURE,
                rows -> Table.create(StringColumn.create("prediction", "v" + version)));
    }

    private static <T> List<Future<T>> inParallel(List<Callable<T>> tasks)
            throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(tasks.size());
        try {
            return pool.invokeAll(tasks);
        } finally {
            pool.shutdown();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
