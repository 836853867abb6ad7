package org.jotter.serving.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jotter.serving.endpoints.Endpoint;
import org.jotter.tracking.WorkspaceFolder;
import org.jotter.tracking.db.Db;
import org.jotter.tracking.errors.JotterException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.Table;

/** What an endpoint does as its process ends, and what other processes see of it. */
@Timeout(60)
class ServingProcessTest {

    /** From JDK 24 on Java itself warns of what SQLite and ClassGraph, below Tablesaw, do. */
    private static final List<String> WITHOUT_WARNINGS =
            Runtime.version().feature() < 24
                    ? List.of()
                    : List.of(
                            "--enable-native-access=ALL-UNNAMED",
                            "--sun-misc-unsafe-memory-access=allow");

    @TempDir private Path folder;
    private Db db;
    private ServingEndpoints here;

    @BeforeEach
    void open() {
        db = Db.open(WorkspaceFolder.locate(Map.of(), folder).database());
        here = new ServingEndpoints(db, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        here.close();
        db.close();
    }

    @Test
    void aRunningEndpointWritesNothingAndLetsItsProcessEnd() throws Exception {
        Process child = servingProcess("end");
        String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(output).matches("200 http://127.0.0.1:\\d+\n");
        assertThat(child.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(child.exitValue()).isZero();
        assertItsEndpointIsStopped();
        assertThat(here.requests("flights", 10)).hasSize(1);
    }

    @Test
    void aKilledProcessLeavesAStoppedEndpointAndAFreePort() throws Exception {
        Process child = servingProcess("wait");
        URI address = addressFrom(child);
        child.destroyForcibly().waitFor();
        assertItsEndpointIsStopped();
        Endpoint again = here.serve("flights", Flights.byTemperature(2), address.getPort());
        assertThat(again.address()).isEqualTo(address.toString());
        assertThat(Http.get(address, "/ping").statusCode()).isEqualTo(200);
    }

    @Test
    void aTerminatedProcessStillWritesItsLastRequests() throws Exception {
        Process child = servingProcess("wait");
        addressFrom(child);
        child.destroy();
        child.waitFor();
        assertItsEndpointIsStopped();
        assertThat(here.requests("flights", 10)).hasSize(1);
    }

    @Test
    void aNameThatAnotherLiveProcessServesIsRefusedWithItsAddress() throws Exception {
        Process child = servingProcess("wait");
        URI address = addressFrom(child);
        assertThatThrownBy(() -> here.serve("flights", Flights.byTemperature(2), address.getPort()))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Endpoint 'flights' is served by another process, %d, at %s. Take it over with --take-over, or serve under another name with --name"
                                .formatted(child.pid(), address));
        assertThatThrownBy(() -> here.stop("flights"))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Endpoint 'flights' is served by another process, %d, at %s. Go there, or serve under another name"
                                .formatted(child.pid(), address));
        assertThat(here.list()).singleElement().matches(Endpoint::isLive);
        assertThat(Http.get(address, "/ping").statusCode()).isEqualTo(200);
        child.destroyForcibly().waitFor();
    }

    @Test
    void D9_aQueryGoesToWhereverTheEndpointIs() throws Exception {
        Process child = servingProcess("wait");
        URI address = addressFrom(child);
        Table rows = Flights.rows().addColumns(DoubleColumn.create("extra", 1, 2));

        QueryAnswer answer = here.query("flights", rows);

        assertThat(answer.curl())
                .startsWith("curl -s %s/invocations".formatted(address))
                .doesNotContain("extra");
        assertThat(answer.predictions().columnNames())
                .containsExactly("prediction", "probability_late");
        assertThat(answer.predictions().doubleColumn("probability_late").asDoubleArray())
                .containsExactly(0.405, 0.61);
        child.destroyForcibly().waitFor();
    }

    @Test
    void D9_whatIsTakenOverIsAskedHereAndTheOtherAddressStillAnswers() throws Exception {
        Process child = servingProcess("wait");
        URI there = addressFrom(child);

        Endpoint taken = here.takeOver("flights", Flights.byTemperature(2), 0);

        assertThat(here.query("flights", Flights.rows()).curl()).contains(taken.address());
        assertThat(here.list()).containsExactly(taken);
        assertThat(Http.get(there, "/ping").statusCode()).isEqualTo(200);
        child.destroy();
        child.waitFor();
        assertThat(here.list()).containsExactly(taken);
    }

    private void assertItsEndpointIsStopped() {
        assertThat(here.list()).singleElement().matches(endpoint -> !endpoint.isLive());
        assertThatThrownBy(() -> here.query("flights", Flights.rows()))
                .isInstanceOf(JotterException.class)
                .hasMessage(
                        "Endpoint 'flights' has stopped. Start it again with %serve"
                                + " models:/flight-delay/1");
    }

    private static URI addressFrom(Process child) throws IOException {
        BufferedReader output = child.inputReader();
        String line = output.readLine();
        assertThat(line).startsWith("200 ");
        return URI.create(line.substring("200 ".length()));
    }

    private Process servingProcess(String atEnd) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(WITHOUT_WARNINGS);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(ServingProcess.class.getName(), folder.toString(), atEnd));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }
}
