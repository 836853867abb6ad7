package org.jotter.tracking.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jotter.tracking.db.Db;

/** Python's own {@code mlflow server} on a SQLite file, as a process of its own. */
public final class MlflowServer implements AutoCloseable {

    /** Names a Python with mlflow in it. */
    public static final String PYTHON = "MLFLOW_PYTHON";

    private static final int MOST_PORTS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Path folder;
    private final Process process;
    private final URI address;

    private MlflowServer(Path folder, Process process, URI address) {
        this.folder = folder;
        this.process = process;
        this.address = address;
    }

    /**
     * Starts one and waits until it answers. It takes many seconds to start, and any program may be
     * given the port that it was told meanwhile: then it is started again with another.
     *
     * @param options such as {@code --no-serve-artifacts}
     */
    public static MlflowServer start(Path folder, String... options)
            throws IOException, InterruptedException {
        MlflowServer server = begin(folder, options);
        for (int again = 0; !server.answers(); again++) {
            server.close();
            if (again == MOST_PORTS || !server.log().contains("address already in use")) {
                throw new IOException("mlflow server did not start:\n" + server.log());
            }
            server = begin(folder, options);
        }
        return server;
    }

    private static MlflowServer begin(Path folder, String... options) throws IOException {
        int port = freePort();
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getenv(PYTHON),
                                "-m",
                                "mlflow",
                                "server",
                                "--host=127.0.0.1",
                                "--port=" + port,
                                "--workers=1",
                                "--backend-store-uri=sqlite:///" + folder.resolve("mlflow.db")));
        command.addAll(List.of(options));
        ProcessBuilder builder =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("server.log").toFile());
        builder.environment().put("MLFLOW_DISABLE_TELEMETRY", "true");
        builder.environment().put("DO_NOT_TRACK", "true");
        URI address = URI.create("http://127.0.0.1:" + port);
        return new MlflowServer(folder, builder.start(), address);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** Waits until it answers; false where it ended before, or takes too long. */
    private boolean answers() throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest health = HttpRequest.newBuilder(address.resolve("/health")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            try {
                int status = client.send(health, BodyHandlers.ofString()).statusCode();
                if (status == 200 && process.isAlive()) {
                    return true;
                }
            } catch (IOException notYet) {
                Thread.sleep(100);
            }
        }
        return false;
    }

    public URI address() {
        return address;
    }

    /** What the server has said so far. */
    public String log() throws IOException {
        return Files.readString(folder.resolve("server.log"));
    }

    /** Forgets everything but the Default experiment. */
    public void clear() {
        try (Db db = Db.open(folder.resolve("mlflow.db"), Db.Durability.NORMAL)) {
            List<String> tables =
                    db.read(
                            session ->
                                    session.texts(
                                            """
                                            SELECT name FROM sqlite_master WHERE type = 'table'
                                            AND name NOT IN ('alembic_version', 'experiments')
                                            """));
            db.update("PRAGMA foreign_keys = false");
            tables.forEach(table -> db.update("DELETE FROM \"" + table + "\""));
            db.update("DELETE FROM experiments WHERE experiment_id <> 0");
        }
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        process.waitFor();
    }
}
