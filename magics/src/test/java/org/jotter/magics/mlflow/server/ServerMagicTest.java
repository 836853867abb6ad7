package org.jotter.magics.mlflow.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import org.assertj.core.api.Assertions;
import org.jotter.magics.NotebookTest;
import org.junit.jupiter.api.Test;

class ServerMagicTest extends NotebookTest {

    private URI start(String words) {
        return ((ServerState) run("%mlflow server start " + words)).address().orElseThrow();
    }

    private static int health(URI address) throws IOException {
        return ((HttpURLConnection) address.resolve("/health").toURL().openConnection())
                .getResponseCode();
    }

    @Test
    void itShowsThePythonLinesThatReachIt() throws IOException {
        URI address = start("");

        assertThat(health(address)).isEqualTo(200);
        assertThat(shown("%mlflow server status"))
                .contains("import mlflow\nmlflow.set_tracking_uri(\"%s\")".formatted(address));
    }

    @Test
    void startedAgainItKeepsThePort() {
        URI first = start("--port 0");

        assertThat(start("--cors-allowed-origins https://ui.example")).isEqualTo(first);
        assertRefused(
                "%mlflow server start --port 1",
                "The tracking server runs at port %d already. To move it to 1, first %%mlflow server stop"
                        .formatted(first.getPort()));
    }

    @Test
    void stoppedItIsGone() {
        URI address = start("");

        assertThat(shown("%mlflow server stop")).contains("Start it with %mlflow server start");
        Assertions.assertThatThrownBy(() -> health(address)).isInstanceOf(ConnectException.class);
    }

    @Test
    void aPortInUseIsNamed() throws IOException {
        try (ServerSocket taken =
                new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            assertRefused(
                    "%mlflow server start --port " + taken.getLocalPort(),
                    "Port %d is in use. Choose another with --port, or let Jotter find a free one with --port 0"
                            .formatted(taken.getLocalPort()));
        }
    }

    @Test
    void anAddressThatOthersReachNeedsAToken() {
        assertRefused(
                "%mlflow server start --host 0.0.0.0",
                "Host '0.0.0.0' can be reached from other machines, so the server needs a token"
                        + " that its callers must send. Give one, or leave --host out to listen on"
                        + " 127.0.0.1");
        assertRefused(
                "%mlflow server start --host 0.0.0.0 --token-file no.txt",
                "The token file 'no.txt' cannot be read. Make one with: openssl rand -hex 24 >"
                        + " no.txt");
    }
}
