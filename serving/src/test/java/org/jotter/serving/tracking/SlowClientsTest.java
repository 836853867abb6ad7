package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jotter.serving.web.WebServer;
import org.jotter.tracking.RunId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** More slow clients than the server has threads do not silence it, and end. */
@Timeout(60)
class SlowClientsTest {

    private static final int CLIENTS = WebServer.MAX_THREADS + 44;
    private static final int FILE_BYTES = 8 * 1024 * 1024;
    private static final String FILES = "/api/2.0/mlflow-artifacts/artifacts/";

    @RegisterExtension final ServedStore server = new ServedStore();

    private final List<Socket> clients = new ArrayList<>();
    private final Thread dripping = new Thread(this::drip);

    @AfterEach
    void close() throws IOException {
        dripping.interrupt();
        for (Socket client : clients) {
            client.close();
        }
    }

    @Test
    void E10_aByteEveryTwoSecondsKeepsNoThread() throws Exception {
        connectAll("PUT " + FILES + "a.bin", "Content-Length: 1000\r\n");
        dripping.start();

        assertThat(server.get("/health").body()).isEqualTo("OK");
        assertThat(answerOf(clients.get(0)))
                .startsWith("HTTP/1.1 408 ")
                .contains("The body came slower than 8192 bytes a second. Send it again");
        assertThat(server.get("/health").body()).isEqualTo("OK");
        assertThat(server.store().artifacts().store().list("")).isEmpty();
    }

    @Test
    void E10_aDownloadThatNobodyTakesKeepsHealthAnswering() throws Exception {
        RunId run = new RunId(server.newRun());
        server.store().artifacts().run(run).put("large.bin", new byte[FILE_BYTES]);
        connectAll("GET /get-artifact?path=large.bin&run_id=" + run.value(), "");

        for (int i = 0; i < 20; i++) {
            assertThat(server.get("/health").body()).isEqualTo("OK");
        }
    }

    private void connectAll(String line, String header) throws IOException {
        for (int i = 0; i < CLIENTS; i++) {
            Socket client = new Socket();
            client.setReceiveBufferSize(4096);
            client.connect(
                    new InetSocketAddress(server.address().getHost(), server.address().getPort()));
            client.setSoTimeout(40_000);
            clients.add(client);
            send(
                    client,
                    "%s HTTP/1.1\r\nHost: %s\r\n%s\r\n"
                            .formatted(line, server.address().getAuthority(), header));
        }
    }

    private void drip() {
        try {
            while (true) {
                clients.forEach(SlowClientsTest::sendOneByte);
                Thread.sleep(2_000);
            }
        } catch (InterruptedException end) {
            // the test is over
        }
    }

    private static void sendOneByte(Socket to) {
        try {
            send(to, "x");
        } catch (IOException cut) {
            // what is wanted
        }
    }

    private static void send(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answerOf(Socket client) throws IOException {
        byte[] answer = client.getInputStream().readNBytes(400);
        return new String(answer, StandardCharsets.UTF_8);
    }
}
