package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.serving.endpoints.Endpoints;
import org.jotter.serving.endpoints.LoggedRequest;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

@Timeout(60)
class ServingEndpointsTest {

    @TempDir private Path folder;
    private Db db;
    private ServingEndpoints endpoints;

    @BeforeEach
    void open() {
        WorkspaceFolder workspace = WorkspaceFolder.locate(Map.of(), folder);
        db = Db.open(workspace.database(), Db.Durability.NORMAL);
        endpoints = new ServingEndpoints(db, ServerFixture.CLOCK);
    }

    @AfterEach
    void close() {
        endpoints.close();
        db.close();
    }

    @Test
    void aServedModelIsListedWithItsAddress() {
        Endpoint endpoint = endpoints.serve("flights", Flights.byTemperature(3), 0);
        assertThat(endpoint.address()).matches("http://127\\.0\\.0\\.1:\\d+");
        assertThat(endpoint.model().modelUri()).isEqualTo("models:/flight-delay/3");
        assertThat(endpoints.list()).containsExactly(endpoint);
        assertThat(endpoint.isLive()).isTrue();
        assertThat(ping(endpoint)).isEqualTo(200);
    }

    @Test
    void servingANameAgainSwapsTheModelAndKeepsThePort() {
        Endpoint first = endpoints.serve("flights", Flights.byTemperature(1), 0);
        Endpoint second = endpoints.serve("flights", Flights.byTemperature(2), 0);
        Endpoint third = endpoints.serve("flights", Flights.byTemperature(3), first.port());
        assertThat(second.port()).isEqualTo(first.port());
        assertThat(endpoints.list()).containsExactly(third);
        assertThat(third.model().modelVersion()).isEqualTo(3);
        endpoints.query("flights", Flights.rows());
        assertThat(endpoints.requests("flights", 1).get(0).requestMetadata())
                .containsEntry("model_version", "3");
    }

    @Test
    void anotherPortForAServedNameIsRefused() {
        Endpoint first = endpoints.serve("flights", Flights.byTemperature(1), 0);
        int other = first.port() == 5001 ? 5002 : 5001;
        assertThatThrownBy(() -> endpoints.serve("flights", Flights.byTemperature(2), other))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Endpoint 'flights' is served at port %d already. To move it to %d, first %%serve stop flights"
                                .formatted(first.port(), other));
        assertThat(endpoints.list()).containsExactly(first);
    }

    @Test
    void aFailedStartLeavesNoEndpoint() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(
                            () ->
                                    endpoints.serve(
                                            "flights",
                                            Flights.byTemperature(1),
                                            taken.getLocalPort()))
                    .isInstanceOf(JotterException.class)
                    .hasMessageStartingWith("Port %d is in use.".formatted(taken.getLocalPort()));
        }
        assertThat(endpoints.list()).isEmpty();
    }

    @Test
    void aQueryOverHttpEqualsThePredictionInProcess() {
        ScoringModel model = Flights.byTemperature(1);
        Endpoint endpoint = endpoints.serve("flights", model, 0);
        Table rows = Flights.rows();
        Table withMore = rows.copy().addColumns(StringColumn.create("late", "yes", "no"));
        QueryAnswer answer = endpoints.query("flights", withMore);
        assertThat(answer.response())
                .isEqualTo(
                        """
                        {"predictions":[{"prediction":"on time","probability_late":0.405},\
                        {"prediction":"late","probability_late":0.61}]}\
                        """);
        Table expected = model.scorer().predict(rows);
        assertThat(answer.predictions().columnNames()).isEqualTo(expected.columnNames());
        assertThat(answer.predictions().doubleColumn(1).asDoubleArray())
                .containsExactly(expected.doubleColumn(1).asDoubleArray());
        assertThat(answer.predictions().stringColumn(0).asList())
                .isEqualTo(expected.stringColumn(0).asList());
        assertThat(answer.curl())
                .isEqualTo(endpoints.curl("flights", rows))
                .startsWith("curl -s %s/invocations -H".formatted(endpoint.address()))
                .doesNotContain("\"late\"");
    }

    @Test
    void aModelWithoutAnInputExampleHasACurlLineThatWorksToo() throws IOException {
        endpoints.serve("echo", Flights.echo(Flights.EVERY_TYPE), 0);
        String line = endpoints.curl("echo");
        assertThat(line)
                .endsWith(
                        """
                        -d '{"dataframe_split":{"columns":["b","i","l","f","d","s","t"],\
                        "data":[[true,1,1,1.0,1.0,"text","2013-01-01T00:00"]]}}'\
                        """);
        Process shell = new ProcessBuilder("bash", "-c", line).start();
        assertThat(shell.inputReader().readLine())
                .isEqualTo(
                        """
                        {"predictions":[{"b":true,"i":1,"l":1,"f":1.0,"d":1.0,"s":"text",\
                        "t":"2013-01-01T00:00"}]}\
                        """);
    }

    @Test
    void aRefusedQueryCarriesTheEndpointsSentence() {
        endpoints.serve("flights", Flights.byTemperature(1), 0);
        Table rows = Table.create(DoubleColumn.create("temp", 1.0));
        assertThatThrownBy(() -> endpoints.query("flights", rows))
                .isInstanceOf(JotterException.class)
                .hasMessage("Column 'origin' (string) is missing; the request has 'temp'");
    }

    @Test
    void anUnknownEndpointIsNamedAlongWithTheWayOut() {
        endpoints.serve("flights", Flights.byTemperature(1), 0);
        assertThatThrownBy(() -> endpoints.stop("flight"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "No endpoint named 'flight'. Did you mean 'flights'? List them with %serve"
                                + " list");
    }

    @Test
    void aStoppedEndpointIsForgottenAndItsRequestsAreKept() {
        Endpoint first = endpoints.serve("flights", Flights.byTemperature(1), 0);
        endpoints.query("flights", Flights.rows());
        endpoints.stop("flights");
        assertThat(endpoints.list()).isEmpty();
        assertThat(endpoints.requests("flights", 10)).hasSize(1);
        Endpoint again = endpoints.serve("flights", Flights.byTemperature(1), first.port());
        assertThat(again.port()).isEqualTo(first.port());
    }

    @Test
    void theNextReaderSeesEveryAnsweredRequest() {
        endpoints.serve("flights", Flights.byTemperature(1), 0);
        for (int i = 0; i < 20; i++) {
            endpoints.query("flights", Flights.rows());
            assertThat(endpoints.requests("flights", 100)).hasSize(i + 1);
        }
        LoggedRequest newest = endpoints.requests("flights", 1).get(0);
        assertThat(newest.statusCode()).isEqualTo(200);
        assertThat(newest.date()).isEqualTo("2013-01-01");
        assertThat(newest.requestMetadata())
                .isEqualTo(
                        Map.of(
                                "endpoint_name",
                                "flights",
                                "model_name",
                                "flight-delay",
                                "model_version",
                                "1"));
        assertThat(endpoints.droppedRequests()).isZero();
    }

    @Test
    void closingStopsAndForgetsEveryEndpoint() {
        Endpoint one = endpoints.serve("one", Flights.byTemperature(1), 0);
        endpoints.serve("two", Flights.byTemperature(1), 0);
        endpoints.close();
        endpoints.close();
        assertThat(new Endpoints(db, ServerFixture.CLOCK).list()).isEmpty();
        try (ScoringServer free =
                ScoringServer.start(
                        "free",
                        Flights.byTemperature(1),
                        org.jotter.serving.web.Binding.loopback(one.port()),
                        new InferenceQueue(calls -> {}),
                        ServerFixture.CLOCK)) {
            assertThat(free.address().getPort()).isEqualTo(one.port());
        }
    }

    private static int ping(Endpoint endpoint) {
        return Http.get(URI.create(endpoint.address()), "/ping").statusCode();
    }
}
