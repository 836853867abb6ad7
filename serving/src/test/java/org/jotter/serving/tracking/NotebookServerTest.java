package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;

class NotebookServerTest {

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private NotebookServer server;

    @BeforeEach
    void make() {
        server = new NotebookServer(fresh.store());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static int health(URI address) throws IOException {
        return ((HttpURLConnection) address.resolve("/health").toURL().openConnection())
                .getResponseCode();
    }

    private static ServerOptions options(String host, String token) {
        return ServerOptions.usual(new Binding(host, 0, token));
    }

    @Test
    void otherOptionsKeepThePort() throws IOException {
        URI first = server.start(options("127.0.0.1", ""));

        assertThat(server.start(options("127.0.0.1", "s3"))).isEqualTo(first);
        assertThat(health(first)).isEqualTo(401);
    }

    /** Linux has every address that begins with 127. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void whatRanBeforeRunsOnWhereTheOtherOptionsCannot() throws IOException {
        URI first = server.start(options("127.0.0.1", ""));
        InetAddress beside = InetAddress.getByName("127.0.0.2");

        try (ServerSocket taken = new ServerSocket(first.getPort(), 1, beside)) {
            assertThatThrownBy(() -> server.start(options("0.0.0.0", "s3")))
                    .hasMessageStartingWith("Port %d is in use.", taken.getLocalPort());
        }

        assertThat(server.address()).hasValue(first);
        assertThat(health(first)).isEqualTo(200);
    }
}
