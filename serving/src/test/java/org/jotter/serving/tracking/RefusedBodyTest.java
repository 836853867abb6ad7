package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that keeps its connection gets a reply to what it sends after a refused body. */
class RefusedBodyTest {

    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";
    private static final int MB = 1024 * 1024;

    @RegisterExtension final ServedStore server = new ServedStore();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @Test
    void theRequestAfterARefusedFileIsAnswered() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = put("%2e%2e/x.bin", 5 * MB);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body()).contains("Invalid path");
            assertThat(refused.headers().firstValue("Connection")).isEmpty();
            assertThat(health()).isEqualTo("OK");
        }
    }

    @Test
    void aRequestThatIsNotReadAsOneEndsItsConnectionAndSaysSo() throws Exception {
        for (int i = 0; i < 5; i++) {
            HttpResponse<String> refused = put("a%00.txt", 5);
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.headers().firstValue("Connection")).contains("close");
            assertThat(health()).isEqualTo("OK");
        }
    }

    @Test
    void aFileThatDoesNotArriveWholeIsNotKept() throws IOException {
        RawHttp answer = RawHttp.sendPart(server.address(), "PUT", FILES + "a.txt", "half", 100);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("The body did not arrive whole. Send it again");
        assertThat(server.store().artifacts().store().list("")).isEmpty();
    }

    private HttpResponse<String> put(String path, int bytes) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(FILES + path))
                        .PUT(BodyPublishers.ofByteArray(new byte[bytes]))
                        .build(),
                BodyHandlers.ofString());
    }

    private String health() throws Exception {
        return client.send(HttpRequest.newBuilder(at("/health")).build(), BodyHandlers.ofString())
                .body();
    }

    private URI at(String path) {
        return URI.create(server.address() + path);
    }
}
