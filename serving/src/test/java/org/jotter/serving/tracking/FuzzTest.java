package org.jotter.serving.tracking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.Set;
import org.jotter.serving.tracking.RouteTable.Route;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever comes in, the answer is one that the client does not try again for minutes. */
class FuzzTest {

    private static final int ROUNDS = Rounds.of(200);
    private static final Set<Integer> HONEST_REFUSALS = Set.of(501, 503);
    private static final ObjectMapper JSON = new ObjectMapper();

    @RegisterExtension final ServedStore server = new ServedStore();

    private Hostile hostile;

    @BeforeEach
    void aRunAndAModel() {
        hostile = new Hostile(new Random(20260101), server.newRun());
        server.post("registered-models/create", "{\"name\":\"m\"}");
        server.post("model-versions/create", "{\"name\":\"m\",\"source\":\"s3://b/m\"}");
    }

    @Test
    void noRequestEndsInAFailureOfTheServer() throws JsonProcessingException {
        for (Route route : TrackingServer.table(server.store()).routes()) {
            for (int round = 0; round < ROUNDS; round++) {
                String method = hostile.method(route.method().name());
                String path = hostile.path(route.path());
                byte[] body = method.equals("GET") ? new byte[0] : hostile.body();
                check(method, path, hostile.contentType(), body);
            }
        }
    }

    private void check(String method, String path, String contentType, byte[] body)
            throws JsonProcessingException {
        RawHttp answer = RawHttp.send(server.address(), method, path, contentType, body);
        String what =
                "%s %s (%s) %s -> %s"
                        .formatted(
                                method,
                                path,
                                contentType,
                                new String(
                                        body,
                                        0,
                                        Math.min(body.length, 2000),
                                        StandardCharsets.UTF_8),
                                answer);
        assertThat(answer.status() < 500 || HONEST_REFUSALS.contains(answer.status()))
                .as(what)
                .isTrue();
        if (answer.status() >= 400) {
            assertThat(answer.isJson()).as(what).isTrue();
        }
        if (answer.isJson() && !method.equals("HEAD")) {
            boolean explained = JSON.readTree(answer.body()).has("error_code");
            assertThat(explained).as(what).isEqualTo(answer.status() >= 400);
        }
    }
}
