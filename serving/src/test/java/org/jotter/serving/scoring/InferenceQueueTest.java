package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jotter.models.UnseenCategories;
import org.jotter.serving.endpoints.LoggedRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class InferenceQueueTest {

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private static ScoringCall call(String request) {
        return new ScoringCall(
                "flights",
                Flights.byTemperature(1).served(),
                0,
                request.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ScoringCall> calls(int count) {
        return IntStream.range(0, count).mapToObj(i -> call("call " + i)).toList();
    }

    @Test
    void aFlushReturnsWhenAllThatWasOfferedIsWrittenInOrder() {
        List<ScoringCall> written = Collections.synchronizedList(new ArrayList<>());
        try (InferenceQueue queue = new InferenceQueue(written::addAll)) {
            List<ScoringCall> offered = calls(5_000);
            offered.forEach(queue::offer);
            queue.flush();
            assertThat(written).isEqualTo(offered);
            assertThat(queue.dropped()).isZero();
        }
    }

    @Test
    void aFullQueueDropsAndCountsInsteadOfWaiting() {
        CountDownLatch tableIsBack = new CountDownLatch(1);
        List<ScoringCall> written = Collections.synchronizedList(new ArrayList<>());
        InferenceQueue queue =
                new InferenceQueue(
                        batch -> {
                            awaitUninterruptibly(tableIsBack);
                            written.addAll(batch);
                        });
        calls(InferenceQueue.MOST_CALLS + 5_000).forEach(queue::offer);
        assertThat(queue.dropped()).isBetween(3_000L, 5_000L);
        tableIsBack.countDown();
        queue.close();
        assertThat(written.size() + queue.dropped()).isEqualTo(InferenceQueue.MOST_CALLS + 5_000L);
    }

    @Test
    void largeCallsAreDroppedBeforeTheyFillTheMemory() {
        CountDownLatch tableIsBack = new CountDownLatch(1);
        InferenceQueue queue = new InferenceQueue(batch -> awaitUninterruptibly(tableIsBack));
        String large = "x".repeat(ScoringCall.KEPT_BYTES);
        long fit = InferenceQueue.MOST_BYTES / call(large).bytes();
        for (int i = 0; i < fit + 10; i++) {
            queue.offer(call(large));
        }
        assertThat(queue.dropped()).isEqualTo(10);
        tableIsBack.countDown();
        queue.close();
    }

    @Test
    void E6_everyFieldOfACallIsCounted() {
        ScoringCall call = call("x");
        int without = call.bytes();
        call.clientRequestId("i".repeat(700));
        call.unseen(List.of(new UnseenCategories("c".repeat(400), 1, List.of())));

        assertThat(call.bytes()).isGreaterThanOrEqualTo(without + 700 + 400);
    }

    @Test
    void E6_aCallersIdIsKeptWholeOrRefused() {
        var server = fixture.serve(Flights.byTemperature(7)).address();
        String id = "ü".repeat(ClientRequestId.MOST_LETTERS);
        String body =
                "{\"client_request_id\":\"%s\",\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1}]}";

        assertThat(Http.score(server, body.formatted(id)).statusCode()).isEqualTo(200);
        assertThat(Http.score(server, body.formatted("x".repeat(15_000_000))).body())
                .isEqualTo(
                        "{\"error_code\":\"BAD_REQUEST\",\"message\":\"client_request_id has"
                                + " 15000000 letters. Send one of up to 1000\"}");
        assertThat(
                        Http.score(
                                        server,
                                        body.formatted(""),
                                        ClientRequestId.HEADER,
                                        "y".repeat(1_001))
                                .body())
                .contains("client_request_id has 1001 letters");
        fixture.queue.flush();
        assertThat(fixture.calls)
                .extracting(LoggedRequest::clientRequestId)
                .containsExactly(id, "", "");
    }

    @Test
    void aTableThatFailsLosesItsBatchButNotTheNext() {
        List<ScoringCall> written = Collections.synchronizedList(new ArrayList<>());
        try (InferenceQueue queue =
                new InferenceQueue(
                        batch -> {
                            if (batch.get(0).logged().request().equals("bad")) {
                                throw new IllegalStateException("disk full");
                            }
                            written.addAll(batch);
                        })) {
            queue.offer(call("bad"));
            queue.flush();
            queue.offer(call("good"));
            queue.flush();
            assertThat(queue.dropped()).isEqualTo(1);
            assertThat(written).extracting(call -> call.logged().request()).containsExactly("good");
        }
    }

    @Test
    void closingWritesWhatWaitsAndLaterCallsAreCountedAsDropped() {
        List<ScoringCall> written = Collections.synchronizedList(new ArrayList<>());
        InferenceQueue queue = new InferenceQueue(written::addAll);
        calls(10).forEach(queue::offer);
        queue.close();
        queue.close();
        queue.offer(call("late"));
        assertThat(written).hasSize(10);
        assertThat(queue.dropped()).isEqualTo(1);
    }

    @Test
    void aLongRequestIsCutAtAWholeLetter() {
        String text = "a" + "ü".repeat(ScoringCall.KEPT_BYTES);
        assertThat(call(text).logged().request())
                .isEqualTo("a" + "ü".repeat(ScoringCall.KEPT_BYTES / 2 - 1));
    }

    @Test
    void everyReadRequestIsNotedWithItsOutcome() {
        var server = fixture.serve(Flights.byTemperature(7)).address();
        String good =
                "{\"client_request_id\":\"c1\",\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1}]}";
        String bad = "{\"client_request_id\":\"c2\",\"dataframe_records\":[{\"origin\":1}]}";
        String goodAnswer = Http.score(server, good).body();
        String badAnswer = Http.score(server, bad).body();
        Http.score(server, "no json", ClientRequestId.HEADER, "c3");
        fixture.queue.flush();
        assertThat(fixture.calls)
                .extracting(LoggedRequest::clientRequestId)
                .containsExactly("c1", "c2", "c3");
        assertThat(fixture.calls)
                .extracting(LoggedRequest::statusCode)
                .containsExactly(200, 400, 400);
        assertThat(fixture.calls)
                .extracting(LoggedRequest::databricksRequestId)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() == 36);
        assertThat(fixture.calls.get(0))
                .usingRecursiveComparison()
                .ignoringFields("databricksRequestId", "executionTimeMillis")
                .isEqualTo(
                        new LoggedRequest(
                                "flights",
                                "c1",
                                "",
                                ServerFixture.CLOCK.millis(),
                                200,
                                0,
                                good,
                                goodAnswer,
                                1.0,
                                Map.of(
                                        "endpoint_name",
                                        "flights",
                                        "model_name",
                                        "flight-delay",
                                        "model_version",
                                        "7")));
        assertThat(fixture.calls.get(1).request()).isEqualTo(bad);
        assertThat(fixture.calls.get(1).response()).isEqualTo(badAnswer);
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
