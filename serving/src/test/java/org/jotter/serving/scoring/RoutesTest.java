package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI server;

    @BeforeEach
    void serve() {
        server = fixture.serve(Flights.byTemperature(1)).address();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ping", "/health"})
    void aLiveServerAnswersWithANewline(String path) {
        var answer = Http.get(server, path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).isEqualTo("\n");
    }

    @Test
    void theVersionIsBareText() {
        var answer = Http.get(server, "/version");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body()).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
    }

    @Test
    void anUnknownRouteIsAnsweredWithTheRoutesThereAre() {
        var answer = Http.get(server, "/metrics");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"error_code":"ENDPOINT_NOT_FOUND","message":"No route GET /metrics. \
                        There are GET /ping, GET /health, GET /version and POST /invocations"}\
                        """);
    }

    @Test
    void theWrongMethodIsAnsweredWithTheRightOne() {
        var answer = Http.get(server, "/invocations");
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).contains("POST");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"error_code":"METHOD_NOT_ALLOWED","message":"/invocations takes POST, not \
                        GET"}\
                        """);
        assertThat(Http.post(server, "/ping", "").body())
                .isEqualTo(
                        """
                        {"error_code":"METHOD_NOT_ALLOWED","message":"/ping takes GET, not \
                        POST"}\
                        """);
    }

    @Test
    void nothingSaysWhichServerThisIs() {
        assertThat(Http.get(server, "/ping").headers().map()).doesNotContainKey("Server");
    }
}
