package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A server that is told to stop while somebody sends slowly. */
@Timeout(20)
class StoppingServerTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private TrackingServer server;
    private Socket client;

    @BeforeEach
    void aSlowUpload() throws IOException, InterruptedException {
        server = TrackingServer.start(fresh.store(), ServerOptions.usual(Binding.loopback(0)));
        client = new Socket(server.address().getHost(), server.address().getPort());
        send(
                """
                PUT /api/2.0/mlflow-artifacts/artifacts/a.txt HTTP/1.1\r
                Host: %s\r
                Content-Length: 5\r
                \r
                1\
                """
                        .formatted(server.address().getAuthority()));
        Thread.sleep(300); // so that it is under way
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
    }

    private void send(String text) throws IOException {
        client.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void F7_aCallUnderWayHasItsTwoSeconds() throws Exception {
        Thread stop = new Thread(server::close);
        stop.start();
        for (String part : new String[] {"2", "3", "4", "5"}) {
            Thread.sleep(250);
            send(part);
        }

        String answer = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(answer).startsWith("HTTP/1.1 200 ");
        stop.join(3_000);
        assertThat(stop.isAlive()).isFalse();
        assertThat(fresh.store().artifacts().store().list(""))
                .extracting(file -> file.path() + " " + file.sizeBytes())
                .containsExactly("a.txt 5");
    }

    @Test
    void F7_aCallThatTakesLongerIsCutWithoutAWord() {
        assertThatCode(server::close).doesNotThrowAnyException();
        assertThatCode(() -> fresh.store().artifacts().store().list("")).doesNotThrowAnyException();
    }

    @Test
    void F7_aServerWithNothingToDoStopsAtOnce() throws IOException {
        client.close();
        long started = System.nanoTime();

        server.close();

        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(2));
    }
}
