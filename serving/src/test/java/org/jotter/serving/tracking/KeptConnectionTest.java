package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that keeps its connection learns whether it may use it again. */
@Timeout(20)
class KeptConnectionTest {

    @RegisterExtension final ServedStore server = new ServedStore();

    @Test
    void whatJettyRefusesItselfTellsThatTheConnectionEnds() throws IOException {
        List<String> head = head("PUT", "/api/2.0/mlflow-artifacts/artifacts/a%00.txt", "12345");

        assertThat(head).contains("HTTP/1.1 400 Bad Request", "Connection: close");
    }

    @Test
    void aRefusalThatDoesNotNeedTheBodyKeepsTheConnection() throws IOException {
        List<String> head = head("PUT", "/api/2.0/mlflow-artifacts/artifacts/..%2fa.txt", "12345");

        assertThat(head).contains("HTTP/1.1 400 Bad Request").doesNotContain("Connection: close");
    }

    @Test
    void aRefusalOfABodyThatWasReadKeepsTheConnection() throws IOException {
        List<String> head = head("POST", "/api/2.0/mlflow/runs/create", "{\"a\"}");

        assertThat(head).contains("HTTP/1.1 400 Bad Request").doesNotContain("Connection: close");
    }

    /** Of the answer to a request that announces five bytes and sends these. */
    private List<String> head(String method, String path, String body) throws IOException {
        URI address = server.address();
        try (Socket socket = new Socket(address.getHost(), address.getPort());
                BufferedReader in =
                        new BufferedReader(
                                new InputStreamReader(
                                        socket.getInputStream(), StandardCharsets.UTF_8))) {
            String request =
                    "%s %s HTTP/1.1\r\nHost: %s\r\nContent-Type: application/json\r\nContent-Length: 5\r\n\r\n%s"
                            .formatted(method, path, address.getAuthority(), body);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            List<String> lines = new ArrayList<>();
            for (String line = in.readLine(); !line.isEmpty(); line = in.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
