package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.jotter.serving.web.Binding;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessTest {

    private static final String BODY = "{\"dataframe_records\":[]}";

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI server;

    @BeforeEach
    void serve() {
        server = fixture.serve(Flights.byTemperature(1)).address();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "localhost",
                "localhost:80",
                "LOCALHOST:8888",
                "[::1]",
                "[::1]:5"
            })
    void everyLoopbackNameIsServed(String host) {
        assertThat(Http.score(server, BODY, "Host", host).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"evil.example", "127.0.0.1.evil.example", "localhost.evil.example", "[::2]"})
    void aForeignHostIsRefusedByName(String host) {
        var answer = Http.score(server, BODY, "Host", host + ":5001");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"Host '%s' is not a name of this server. Call it as 127.0.0.1, ::1, localhost\"}"
                                .formatted(host.replace("[", "").replace("]", "")));
        assertThat(Http.get(server, "/ping", "Host", host).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8888", "http://localhost", "https://[::1]:8888"})
    void aPageOfThisMachineMayPost(String origin) {
        assertThat(Http.score(server, BODY, "Origin", origin).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost@evil.example",
                "null",
                "a b"
            })
    void aPageOfAnotherSiteMayNotPost(String origin) {
        var answer = Http.score(server, BODY, "Origin", origin);
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error_code\":\"PERMISSION_DENIED\",\"message\":\"A page of '%s' may not write to this server. Call it from this machine\"}"
                                .formatted(origin));
        assertThat(fixture.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void anAddressThatOthersReachNeedsAToken(String host) {
        assertThatThrownBy(() -> new Binding(host, 0, ""))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Host '%s' can be reached from other machines, so the server needs a token that its callers must send. Give one, or leave --host out to listen on 127.0.0.1"
                                .formatted(host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "no-such-host.invalid"})
    void aServerListensAtAnAddressOfThisMachine(String host) {
        assertThatThrownBy(() -> new Binding(host, 0, "s3cret"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Host '%s' is no address of this machine. Leave --host out to listen on"
                                + " 127.0.0.1",
                        host);
    }

    @Test
    void withATokenOnlyItsHoldersAreServed() {
        URI open =
                fixture.serve(Flights.byTemperature(1), new Binding("0.0.0.0", 0, "s3cret"))
                        .address();
        assertThat(Http.score(open, BODY, "Authorization", "Bearer s3cret").statusCode())
                .isEqualTo(200);
        assertThat(Http.score(open, BODY, "Authorization", "Bearer s3cre").statusCode())
                .isEqualTo(401);
        var answer = Http.get(open, "/ping");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"error_code":"UNAUTHENTICATED","message":"This server needs its token. \
                        Send it as 'Authorization: Bearer <token>'"}\
                        """);
    }
}
