package org.jotter.magics.mlflow.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program behind {@code ./jotter server}, as a process of its own. */
@Timeout(60)
class JotterServerTest {

    private static final int ENDED_BY_SIGTERM = 128 + 15;

    @TempDir private Path temporary;
    private Path store;
    private Process server;

    @BeforeEach
    void nameAStore() {
        store = temporary.resolve("flights");
    }

    @AfterEach
    void end() {
        if (server != null) {
            server.destroyForcibly();
        }
    }

    private BufferedReader start(String... words) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // the logger that ./jotter gives it is not on this class path
        command.add("-Dslf4j.internal.verbosity=ERROR");
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.add(JotterServer.class.getName());
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JOTTER_HOME");
        server = builder.directory(temporary.toFile()).start();
        return server.inputReader(StandardCharsets.UTF_8);
    }

    private URI addressIn(String line) {
        String before = "MLflow clients reach %s at ".formatted(store);
        assertThat(line).startsWith(before);
        return URI.create(line.substring(before.length()));
    }

    private static HttpURLConnection connection(URI address, String path) throws IOException {
        return (HttpURLConnection) address.resolve(path).toURL().openConnection();
    }

    private void assertRefused(String sentence, String... words) throws Exception {
        try (BufferedReader output = start(words)) {
            assertThat(output.lines()).containsExactly("jotter: " + sentence);
        }
        assertThat(server.waitFor()).isEqualTo(1);
    }

    @Test
    void itSaysOnceWhereItIsAndEndsWhenItIsTold() throws Exception {
        try (BufferedReader output = start("--port", "0", "--store", store.toString())) {
            URI address = addressIn(output.readLine());
            assertThat(connection(address, "/health").getResponseCode()).isEqualTo(200);

            server.toHandle().destroy(); // the process's own destroy() closes its output
            assertThat(server.waitFor(5, TimeUnit.SECONDS)).isTrue();
            assertThat(server.exitValue()).isEqualTo(ENDED_BY_SIGTERM);
            assertThat(output.lines()).isEmpty();
        }
    }

    @Test
    void aTokenFromAFileOpensItToOtherMachines() throws Exception {
        Path token = Files.writeString(temporary.resolve("token"), "open-sesame\n");
        String words = "--host 0.0.0.0 --port 0 --store %s --token-file %s".formatted(store, token);
        try (BufferedReader output = start(words.split(" "))) {
            String info = "/api/3.0/mlflow/server-info";
            URI address = addressIn(output.readLine());
            HttpURLConnection stranger = connection(address, info);
            assertThat(stranger.getResponseCode()).isEqualTo(401);
            HttpURLConnection friend = connection(address, info);
            friend.setRequestProperty("Authorization", "Bearer open-sesame");
            assertThat(friend.getResponseCode()).isEqualTo(200);
        }
    }

    @Test
    void anAddressThatOthersReachNeedsAToken() throws Exception {
        assertRefused(
                "Host '0.0.0.0' can be reached from other machines, so the server needs a token"
                        + " that its callers must send. Give one, or leave --host out to listen on"
                        + " 127.0.0.1",
                "--host",
                "0.0.0.0");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void anArtifactRootIsAPlaceForFiles() throws Exception {
        assertRefused(
                "Artifact location cannot be a runs:/ URI. Given: 'runs:/x'",
                "--default-artifact-root",
                "runs:/x");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void aTakenPortIsOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            assertRefused(
                    ("Port %s is in use. Choose another with --port, or let Jotter find a free one"
                                    + " with --port 0")
                            .formatted(port),
                    "--port",
                    port,
                    "--store",
                    store.toString());
        }
    }

    @Test
    void aMissingTokenFileIsOneSentence() throws Exception {
        assertRefused(
                "The token file 'no.txt' cannot be read. Make one with: openssl rand -hex 24 >"
                        + " no.txt",
                "--token-file",
                "no.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a-file", "/proc/self/jotter"})
    void anUnwritableStoreIsOneSentence(String place) throws Exception {
        Files.writeString(temporary.resolve("a-file"), "where the folder should be");
        store = temporary.resolve(place);
        assertRefused(
                ("The workspace '%s' cannot be written. Make it writable, or set JOTTER_HOME to a"
                                + " folder that is")
                        .formatted(store),
                "--port",
                "0",
                "--store",
                store.toString());
    }
}
