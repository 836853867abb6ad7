package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jotter.serving.web.WebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that keeps its connection learns whether it may use it again. */
@Timeout(20)
class KeptConnectionTest {

    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";
    private static final String CLOSE = "Connection: close";

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void whatJettyRefusesItselfTellsThatTheConnectionEnds() throws IOException {
        List<String> head = head("PUT", FILES + "a%00.txt", "12345");

        assertThat(head).contains("HTTP/1.1 400 Bad Request", CLOSE);
    }

    @Test
    void E18_aRequestWithoutAVersionOfHttpIsToldSo() throws IOException {
        try (Socket socket = connect()) {
            socket.getOutputStream().write("GET /version\r\n\r\n".getBytes(StandardCharsets.UTF_8));
            String answer =
                    new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(answer)
                    .startsWith("HTTP/1.1 505 ")
                    .endsWith(
                            "{\"error_code\":\"BAD_REQUEST\",\"message\":\"The request's first line"
                                + " names no version of HTTP that this server speaks. Send one such"
                                + " as GET /version HTTP/1.1\"}");
        }
    }

    @Test
    void aRefusalThatDoesNotNeedTheBodyKeepsTheConnection() throws IOException {
        List<String> head = head("PUT", FILES + "..%2fa.txt", "12345");

        assertThat(head).contains("HTTP/1.1 400 Bad Request").doesNotContain(CLOSE);
    }

    @Test
    void aRefusalOfABodyThatWasReadKeepsTheConnection() throws IOException {
        List<String> head = head("POST", "/api/2.0/mlflow/runs/create", "{\"a\"}");

        assertThat(head).contains("HTTP/1.1 400 Bad Request").doesNotContain(CLOSE);
    }

    @Test
    void aRefusedClientThatWaitsForAWordIsNotAskedToSend() throws IOException {
        try (Socket socket = connect()) {
            send(
                    socket,
                    "PUT",
                    FILES + "a.txt",
                    "stranger.example",
                    "Expect: 100-continue\r\n",
                    "");

            assertThat(head(socket)).startsWith("HTTP/1.1 403 Forbidden").contains(CLOSE);
        }
    }

    @Test
    void refusedClientsThatSendSlowlyAreLeftToThemselves() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < WebServer.MAX_THREADS + 10; i++) {
                slow.add(connect());
                send(slow.get(i), "PUT", FILES + "a.txt", "stranger.example", "", "12");
            }
            assertThat(server.get("/health").body()).isEqualTo("OK");
            for (Socket socket : slow) {
                assertThat(head(socket)).startsWith("HTTP/1.1 403 Forbidden").contains(CLOSE);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Of the answer to a request that announces five bytes and sends these. */
    private List<String> head(String method, String path, String body) throws IOException {
        try (Socket socket = connect()) {
            send(socket, method, path, server.address().getAuthority(), "", body);
            return head(socket);
        }
    }

    private Socket connect() throws IOException {
        return new Socket(server.address().getHost(), server.address().getPort());
    }

    private static void send(
            Socket to, String method, String path, String host, String header, String body)
            throws IOException {
        String request =
                """
                %s %s HTTP/1.1\r
                Host: %s\r
                Content-Type: application/json\r
                Content-Length: 5\r
                %s\r
                %s\
                """
                        .formatted(method, path, host, header, body);
        to.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> head(Socket from) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(from.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
            lines.add(line);
        }
        return lines;
    }
}
