package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvocationsTest {

    @RegisterExtension final ServerFixture fixture = new ServerFixture();

    private URI server;

    @BeforeEach
    void serve() {
        server = fixture.serve(Flights.byTemperature(1)).address();
    }

    @Test
    void aSplitFrameIsAnsweredWithARowForEachRow() {
        var answer =
                Http.score(
                        server,
                        """
                        {"dataframe_split":{"columns":["temp","origin"],
                        "data":[[40.5,"JFK"],[61,"LGA"]]}}\
                        """);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"predictions":[{"prediction":"on time","probability_late":0.405},\
                        {"prediction":"late","probability_late":0.61}]}\
                        """);
    }

    @Test
    void recordsAreAnsweredAsTheSplitFrameIs() {
        var answer =
                Http.score(
                        server,
                        """
                        {"dataframe_records":[{"origin":"JFK","temp":40.5},
                        {"wind":null,"temp":61,"origin":"LGA"}]}\
                        """);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"predictions":[{"prediction":"on time","probability_late":0.405},\
                        {"prediction":"late","probability_late":0.61}]}\
                        """);
    }

    @Test
    void theOrderOfTheFieldsAndAnIndexDoNotMatter() {
        var answer =
                Http.score(
                        server,
                        """
                        {"params":{"a":[1]},"dataframe_split":{"index":[7],"data":[["JFK",61.0]],
                        "columns":["origin","temp"]},"more":{}}\
                        """);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"predictions\":[{\"prediction\":\"late\",\"probability_late\":0.61}]}");
    }

    @Test
    void columnsThatTheModelDoesNotTakeAreIgnored() {
        var answer =
                Http.score(
                        server,
                        """
                        {"dataframe_split":{"columns":["carrier","origin","temp"],
                        "data":[[{"any":["thing"]},"JFK",61]]}}\
                        """);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"predictions\":[{\"prediction\":\"late\",\"probability_late\":0.61}]}");
    }

    @Test
    void noRowsGiveNoPredictionsAndTheModelIsNotAsked() {
        var model =
                Flights.scoredBy(
                        rows -> {
                            throw new IllegalStateException("asked");
                        });
        for (String body :
                new String[] {
                    "{\"dataframe_records\":[]}",
                    "{\"dataframe_split\":{\"columns\":[\"origin\",\"temp\"],\"data\":[]}}"
                }) {
            var answer = fixture.answer(model, body);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo("{\"predictions\":[]}");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/json; charset=utf-8",
                "Application/JSON;charset=\"UTF-8\""
            })
    void jsonInUtf8IsRead(String contentType) {
        assertThat(posted(contentType).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/csv",
                "application/x-www-form-urlencoded",
                "application/json; charset=latin1",
                "application/json; charset=nonsense",
                "application/json; charset=utf-8; v=1",
                "application/json; v=1"
            })
    void anyOtherContentTypeIsRefusedInPlainText(String contentType) {
        var answer = posted(contentType);
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/plain");
        assertThat(answer.body())
                .isEqualTo(
                        "This endpoint reads application/json in UTF-8, got '%s'"
                                .formatted(contentType));
    }

    @Test
    void aBodyWithoutAContentTypeIsRefused() {
        var answer = Http.post(server, "/invocations", "{\"dataframe_records\":[]}");
        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.body())
                .isEqualTo("This endpoint reads application/json in UTF-8, got ''");
    }

    private HttpResponse<String> posted(String contentType) {
        return Http.post(
                server, "/invocations", "{\"dataframe_records\":[]}", "Content-Type", contentType);
    }

    @ParameterizedTest
    @CsvSource({"true", "false"})
    void aBodyOverSixteenMegabytesIsRefused(boolean lengthKnown) {
        byte[] body = new byte[RequestBody.LIMIT_BYTES + 1];
        Arrays.fill(body, (byte) ' ');
        var publisher =
                lengthKnown
                        ? BodyPublishers.ofByteArray(body)
                        : BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(body));
        var answer =
                Http.send(
                        Http.request(server, "/invocations", "Content-Type", "application/json")
                                .POST(publisher)
                                .build());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"error_code":"BAD_REQUEST","message":\
                        "The body is larger than 16 MB. Send its rows in several requests"}\
                        """);
    }

    @Test
    void aBodyThatEndsEarlyIsRefused() throws IOException {
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            String request =
                    "POST /invocations HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.shutdownOutput();
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .startsWith("HTTP/1.1 400 ")
                    .endsWith("The body did not arrive whole. Send it again\"}");
        }
    }

    @Test
    void rowsDoNotLeakFromOneRequestIntoTheNext() {
        URI echo = fixture.serve(Flights.echo(Flights.SIGNATURE)).address();
        String failing = "{\"dataframe_records\":[{\"origin\":\"A\",\"temp\":1},{}]}";
        for (int i = 0; i < 5; i++) {
            String rows =
                    "{\"origin\":\"JFK\",\"temp\":%d.0,\"wind\":null}"
                            .formatted(i)
                            .concat(",{\"origin\":\"LGA\",\"temp\":2.0,\"wind\":1.0}".repeat(i));
            assertThat(Http.score(echo, failing).statusCode()).isEqualTo(400);
            assertThat(Http.score(echo, "{\"dataframe_records\":[" + rows + "]}").body())
                    .isEqualTo("{\"predictions\":[" + rows + "]}");
        }
    }

    @Test
    void predictionsThatJsonCannotHoldAreNull() {
        var answer =
                fixture.answer(
                        Flights.scoredBy(rows -> Flights.unspeakable()),
                        "{\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1},"
                                + "{\"origin\":\"JFK\",\"temp\":1}]}");
        assertThat(answer.body())
                .isEqualTo("{\"predictions\":[{\"prediction\":null},{\"prediction\":null}]}");
    }

    @Test
    void aModelsOwnRefusalKeepsItsStatusAndSentence() {
        var model =
                Flights.scoredBy(
                        rows -> {
                            throw new JotterException(
                                    JotterException.Kind.INVALID, "Origin 'XYZ' is unknown");
                        });
        var answer =
                fixture.answer(model, "{\"dataframe_records\":[{\"origin\":\"XYZ\",\"temp\":1}]}");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(
                        "{\"error_code\":\"INVALID_PARAMETER_VALUE\",\"message\":\"Origin 'XYZ' is"
                                + " unknown\"}");
    }

    @Test
    void aModelThatBreaksIsAFaultOfTheServerAndShowsNoTrace() {
        var model =
                Flights.scoredBy(
                        rows -> {
                            throw new IllegalStateException("secret detail");
                        });
        var answer =
                fixture.answer(model, "{\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1}]}");
        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .isEqualTo(
                        """
                        {"error_code":"INTERNAL_ERROR","message":"Model 'models:/flight-delay/1' \
                        failed on this request. The log of the serving process says why"}\
                        """);
    }

    @Test
    void aModelThatLosesRowsIsAFaultOfTheServer() {
        var answer =
                fixture.answer(
                        Flights.scoredBy(rows -> rows.emptyCopy()),
                        "{\"dataframe_records\":[{\"origin\":\"JFK\",\"temp\":1}]}");
        assertThat(answer.statusCode()).isEqualTo(500);
    }
}
