package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jotter.models.Signature;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.testing.Rounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** Large requests take turns in a part of the memory, and answers have an end. */
class LargeRequestsTest {

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    @Test
    void E11_anAnswerHasAtMostAMillionValues() {
        URI server = fixture.serve(Flights.byTemperature(1)).address();

        HttpResponse<String> most = Http.score(server, rows(500_000));
        HttpResponse<String> more = Http.score(server, rows(500_001));

        assertThat(most.statusCode()).isEqualTo(200);
        assertThat(more.statusCode()).isEqualTo(413);
        assertThat(more.body())
                .contains(
                        "The request holds 500001 rows, and this model answers up to 500000 at"
                                + " once. Send its rows in several requests");
    }

    @Test
    void E11_bodiesOf14MbAtOnceAreAnsweredOrRefusedAndNeverFail() {
        URI server =
                fixture.serve(Flights.scoring("wide", 1, wide(), LargeRequestsTest::ones))
                        .address();
        String row = "1,".repeat(999) + "1";
        String body = split(names(), ("[" + row + "],").repeat(6_999) + "[" + row + "]");
        assertThat(body.length()).isBetween(13_000_000, 15_000_000);

        List<CompletableFuture<Integer>> answers =
                IntStream.range(0, Math.max(4, Rounds.of(12)))
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> statusOf(server, body)))
                        .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .contains(200)
                .isSubsetOf(200, 503);
    }

    @Test
    @Timeout(10)
    void E11_whoFindsNoRoomWaitsForIt() {
        Room room = new Room(10_000_000);
        Optional<Room.Taken> whole = room.take(20_000_000);
        CompletableFuture<Optional<Room.Taken>> next =
                CompletableFuture.supplyAsync(() -> room.take(1_000_000));

        assertThat(room.take(1_000)).isPresent();
        assertThat(next.isDone()).isFalse();
        whole.orElseThrow().close();
        assertThat(next).succeedsWithin(Duration.ofSeconds(5));
    }

    private static int statusOf(URI server, String body) {
        return Http.send(
                        Http.request(server, "/invocations", "Content-Type", "application/json")
                                .timeout(Duration.ofMinutes(2))
                                .POST(BodyPublishers.ofString(body))
                                .build())
                .statusCode();
    }

    private static String rows(int count) {
        return split("\"temp\",\"origin\"", "[1,\"E\"],".repeat(count - 1) + "[1,\"E\"]");
    }

    private static String split(String columns, String rows) {
        return "{\"dataframe_split\":{\"columns\":[%s],\"data\":[%s]}}".formatted(columns, rows);
    }

    private static Signature wide() {
        return new Signature(
                IntStream.range(0, 1_000)
                        .mapToObj(i -> new ColumnSpec("c" + i, DataType.DOUBLE, true))
                        .toList(),
                List.of(new ColumnSpec("prediction", DataType.DOUBLE, true)));
    }

    private static Table ones(Table rows) {
        return Table.create(DoubleColumn.create("prediction", new double[rows.rowCount()]));
    }

    private static String names() {
        return String.join(
                ",",
                Stream.iterate(0, i -> i + 1).limit(1_000).map(i -> "\"c" + i + "\"").toList());
    }
}
