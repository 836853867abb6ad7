package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.jotter.serving.endpoints.LoggedRequest;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever is posted, an endpoint answers 200 with predictions or a refusal in one sentence. */
class InvocationsFuzzTest {

    private static final int BODIES = Rounds.of(20_000);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> COLUMNS =
            List.of("b", "i", "l", "f", "d", "s", "t", "x", "", "I", "ü", "b\\u0000", "\\ud800");
    private static final List<String> CELLS =
            List.of(
                    "null",
                    "NaN",
                    "Infinity",
                    "-Infinity",
                    "true",
                    "0",
                    "-0.0",
                    "5.0",
                    "1e1",
                    "1e999999999",
                    "1e-999999999",
                    "1e99999999999",
                    "9".repeat(400),
                    "-2147483648",
                    "9223372036854775807",
                    "-9223372036854775808",
                    "0.1",
                    "\"\"",
                    "\" \"",
                    "\"NA\"",
                    "\"NaT\"",
                    "\"2013-01-01\"",
                    "\"2013-01-01T10:15:00+99:00\"",
                    "\"\\ud800\"",
                    "\"\\u0000\"",
                    "\"-999999999-01-01\"",
                    "[]",
                    "{}",
                    "[[1]]",
                    "{\"a\":1}",
                    "00",
                    "+1",
                    ".5",
                    "'a'",
                    "\"" + "x".repeat(3_000) + "\"");

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private final Random random = new Random(20260103);

    @Test
    void noBodyEndsInAFailureOfTheServer() throws JsonProcessingException {
        URI server = fixture.serve(Flights.echo(Flights.EVERY_TYPE)).address();
        int scored = 0;
        for (int i = 0; i < BODIES; i++) {
            byte[] body = body();
            HttpResponse<String> answer = post(server, body);
            check(body, answer);
            scored += answer.statusCode() == 200 ? 1 : 0;
        }
        fixture.queue.flush();
        assertThat(scored).as("bodies that were scored").isGreaterThan(BODIES / 50);
        assertThat(fixture.queue.dropped()).isZero();
        assertThat(fixture.calls).hasSize(BODIES);
        assertThat(fixture.calls)
                .extracting(LoggedRequest::clientRequestId)
                .allMatch(id -> id.length() <= ClientRequestId.MOST_LETTERS);
    }

    private static HttpResponse<String> post(URI server, byte[] body) {
        return Http.send(
                HttpRequest.newBuilder(server.resolve("/invocations"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body))
                        .build());
    }

    private static void check(byte[] body, HttpResponse<String> answer)
            throws JsonProcessingException {
        String what =
                "%s -> %s"
                        .formatted(
                                new String(
                                        body,
                                        0,
                                        Math.min(body.length, 2_000),
                                        StandardCharsets.UTF_8),
                                answer.body());
        assertThat(answer.statusCode()).as(what).isIn(200, 400, 413);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.has("predictions")).as(what).isEqualTo(answer.statusCode() == 200);
        assertThat(json.has("error_code")).as(what).isEqualTo(answer.statusCode() != 200);
        assertThat(json.path("message").asText().length()).as(what).isLessThan(3_000);
    }

    private byte[] body() {
        byte[] body = text().getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? damaged(body) : body;
    }

    private byte[] damaged(byte[] body) {
        if (body.length == 0 || random.nextInt(3) == 0) {
            return Arrays.copyOf(body, random.nextInt(body.length + 1));
        }
        byte[] other = body.clone();
        other[random.nextInt(other.length)] = (byte) random.nextInt(256);
        return other;
    }

    private String text() {
        List<String> fields = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            fields.add(pick(List.of(this::other, this::id, this::split)));
        }
        fields.add(random.nextInt(3) == 0 ? split() : records());
        return "{" + String.join(",", fields) + "}";
    }

    private String other() {
        return "\"params\":" + cell();
    }

    private String id() {
        return "\"client_request_id\":"
                + (random.nextBoolean() ? cell() : "\"" + "i".repeat(random.nextInt(1_500)) + "\"");
    }

    private String split() {
        int width = random.nextInt(4);
        String columns = "\"columns\":" + (random.nextInt(20) == 0 ? cell() : names(width));
        String data = "\"data\":" + (random.nextInt(20) == 0 ? cell() : rows(width));
        boolean turned = random.nextInt(4) == 0;
        return "\"dataframe_split\":{%s,%s}"
                .formatted(turned ? data : columns, turned ? columns : data);
    }

    private String names(int width) {
        return list(width, () -> "\"" + COLUMNS.get(random.nextInt(COLUMNS.size())) + "\"");
    }

    private String rows(int width) {
        return list(
                random.nextInt(4),
                () -> list(random.nextInt(20) == 0 ? width + 1 : width, this::cell));
    }

    private String records() {
        return "\"dataframe_records\":" + list(random.nextInt(4), this::record);
    }

    private String record() {
        List<String> cells = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            cells.add("\"%s\":%s".formatted(COLUMNS.get(random.nextInt(COLUMNS.size())), cell()));
        }
        return random.nextInt(30) == 0 ? cell() : "{" + String.join(",", cells) + "}";
    }

    private String cell() {
        return CELLS.get(random.nextInt(CELLS.size()));
    }

    private String list(int count, Supplier<String> item) {
        List<String> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(item.get());
        }
        return "[" + String.join(",", items) + "]";
    }

    private String pick(List<Supplier<String>> choices) {
        return choices.get(random.nextInt(choices.size())).get();
    }
}
