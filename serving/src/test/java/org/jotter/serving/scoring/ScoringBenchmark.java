package org.jotter.serving.scoring;

import io.javalin.Javalin;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jotter.models.Signature;
import org.jotter.serving.endpoints.RequestLog;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tables.frame.FrameJson;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/**
 * One row of eight numbers, scored by a logistic regression over keep-alive HTTP with ten
 * connections, against a bare Javalin endpoint that answers the same bytes. Rounds alternate; the
 * middle ratio counts. With the argument {@code wait} it serves both until its input ends, for a
 * load generator outside.
 */
final class ScoringBenchmark {

    private static final int CONNECTIONS = 10;
    private static final int ROUNDS = 7;
    private static final long ROUND_NANOS = 3_000_000_000L;
    private static final double[] WEIGHTS = {0.3, -1.2, 0.7, 0.05, -0.4, 0.9, 0.11, -0.6};

    private ScoringBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createTempDirectory("scoring-benchmark");
        try (Db db = Db.open(new WorkspaceFolder(folder).database());
                ServingEndpoints endpoints = new ServingEndpoints(db, Clock.systemUTC())) {
            URI ours = URI.create(endpoints.serve("flights", model(), 0).address());
            byte[] body = FrameJson.split(oneRow());
            String answer = Http.score(ours, new String(body, StandardCharsets.UTF_8)).body();
            Javalin bare = bareEndpoint(answer.getBytes(StandardCharsets.UTF_8));
            URI peer = URI.create("http://127.0.0.1:" + bare.port());
            System.out.printf(
                    "ours %s bare %s%nbody %s%nanswer %s%n",
                    ours, peer, new String(body, StandardCharsets.UTF_8), answer);
            if (args.length > 0) {
                System.in.readAllBytes();
            } else {
                compare(ours, peer, body);
            }
            System.out.printf(
                    "logged %d, dropped %d%n",
                    endpoints.requests("flights", 1).size() == 1
                            ? new RequestLog(db).count("flights")
                            : 0,
                    endpoints.droppedRequests());
            bare.stop();
        }
    }

    private static void compare(URI ours, URI peer, byte[] body) throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            double bareRate = rate(peer, body);
            double ourRate = rate(ours, body);
            ratios.add(ourRate / bareRate);
            System.out.printf(
                    "round %d: ours %,.0f/s, bare %,.0f/s, ratio %.2f%n",
                    round, ourRate, bareRate, ourRate / bareRate);
        }
        System.out.printf(
                "median ratio %.2f%n",
                ratios.stream().sorted().skip(ROUNDS / 2).findFirst().orElseThrow());
    }

    private static double rate(URI server, byte[] body) throws Exception {
        byte[] request = request(server, body);
        ExecutorService pool = Executors.newFixedThreadPool(CONNECTIONS);
        Callable<Integer> client = () -> answersWithin(server, request);
        int total = 0;
        for (Future<Integer> answers :
                pool.invokeAll(IntStream.range(0, CONNECTIONS).mapToObj(i -> client).toList())) {
            total += answers.get();
        }
        pool.shutdown();
        return total * 1e9 / ROUND_NANOS;
    }

    private static byte[] request(URI server, byte[] body) {
        String head =
                "POST /invocations HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
                        .formatted(server.getAuthority(), body.length);
        return (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }

    private static int answersWithin(URI server, byte[] request) {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            DataInputStream in = new DataInputStream(socket.getInputStream());
            byte[] buffer = new byte[8192];
            int answers = 0;
            for (long end = System.nanoTime() + ROUND_NANOS; System.nanoTime() < end; answers++) {
                out.write(request);
                String got = new String(buffer, 0, in.read(buffer), StandardCharsets.ISO_8859_1);
                if (!got.startsWith("HTTP/1.1 200") || !got.endsWith("]}")) {
                    throw new IllegalStateException(got);
                }
            }
            return answers;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Javalin bareEndpoint(byte[] answer) {
        return Javalin.create(
                        config -> {
                            config.startup.showJavalinBanner = false;
                            config.routes.post(
                                    "/invocations",
                                    ctx -> {
                                        ctx.bodyAsBytes();
                                        ctx.contentType("application/json").result(answer);
                                    });
                        })
                .start("127.0.0.1", 0);
    }

    static ScoringModel model() {
        List<ColumnSpec> inputs =
                IntStream.range(0, WEIGHTS.length)
                        .mapToObj(i -> new ColumnSpec("x" + i, DataType.DOUBLE, true))
                        .toList();
        Signature signature = new Signature(inputs, Flights.SIGNATURE.outputs());
        return Flights.scoring("flights", 1, signature, ScoringBenchmark::predict);
    }

    static Table oneRow() {
        Table row = Table.create("row");
        for (int i = 0; i < WEIGHTS.length; i++) {
            row.addColumns(DoubleColumn.create("x" + i, i * 1.37 + 0.01));
        }
        return row;
    }

    private static Table predict(Table rows) {
        StringColumn prediction = StringColumn.create("prediction");
        DoubleColumn late = DoubleColumn.create("probability_late");
        DoubleColumn onTime = DoubleColumn.create("probability_on time");
        for (int row = 0; row < rows.rowCount(); row++) {
            double sum = 0;
            for (int i = 0; i < WEIGHTS.length; i++) {
                sum += WEIGHTS[i] * rows.doubleColumn(i).getDouble(row);
            }
            double p = 1 / (1 + Math.exp(-sum));
            prediction.append(p > 0.5 ? "late" : "on time");
            late.append(p);
            onTime.append(1 - p);
        }
        return Table.create(prediction, late, onTime);
    }
}
