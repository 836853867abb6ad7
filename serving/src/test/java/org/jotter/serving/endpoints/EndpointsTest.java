package org.jotter.serving.endpoints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jotter.tracking.errors.JotterException.Kind.CONFLICT;
import static org.jotter.tracking.errors.JotterException.Kind.INVALID;
import static org.jotter.tracking.errors.JotterException.Kind.MISSING;
import static org.jotter.tracking.testing.ErrorAssert.assertRefused;
import static org.jotter.tracking.testing.FreshStore.NOW;

import java.io.IOException;
import java.util.List;
import org.jotter.models.Signature;
import org.jotter.tables.cells.DataType;
import org.jotter.tables.frame.ColumnSpec;
import org.jotter.tracking.testing.FreshStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointsTest {

    private static final ServedModel MODEL =
            new ServedModel("flight-delay", 1, "models:/flight-delay/1");

    private static final Signature SIGNATURE =
            new Signature(
                    List.of(new ColumnSpec("origin", DataType.STRING, true)),
                    List.of(new ColumnSpec("prediction", DataType.BOOLEAN, true)));

    @RegisterExtension final FreshStore fresh = new FreshStore();

    private Endpoints endpoints;

    @BeforeEach
    void endpoints() {
        endpoints = new Endpoints(EndpointTables.in(fresh.db()), FreshStore.CLOCK);
    }

    @Test
    void aClaimedEndpointIsLiveAndOfThisProcess() {
        Endpoint endpoint = endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5001);

        assertThat(endpoint.isLive()).isTrue();
        assertThat(endpoint.address()).isEqualTo("http://127.0.0.1:5001");
        assertThat(endpoint.pid()).isEqualTo(ProcessHandle.current().pid());
        assertThat(endpoint.startedAtMillis()).isEqualTo(NOW);
        assertThat(endpoints.find("flight-delay")).contains(endpoint);
        assertThat(endpoints.list()).containsExactly(endpoint);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ../../x       | '../../x' cannot name an endpoint
                    .hidden       | '.hidden' cannot name an endpoint
                    a b           | 'a b' cannot name an endpoint
                    a/b           | 'a/b' cannot name an endpoint
                    a\u001b[31m   | 'a?[31m' cannot name an endpoint
                    a\ud800       | 'a?' cannot name an endpoint
                    flug-früh     | 'flug-früh' cannot name an endpoint
                    """)
    void E14_aNameThatIsNoneIsRefused(String name, String fault) {
        assertRefused(
                () -> endpoints.claim(name, MODEL, SIGNATURE, "127.0.0.1", 5001),
                INVALID,
                fault
                        + ". Choose a name of up to 63 letters A to Z, digits, '-', '_' and '.',"
                        + " that begins with a letter or digit: --name");
        assertThat(endpoints.list()).isEmpty();
    }

    @Test
    void E14_aNameOfThousandsOfLettersIsRefusedAndNotRepeated() {
        endpoints.requireFree("x".repeat(63));
        assertRefused(
                () -> endpoints.requireFree("x".repeat(5_000)),
                INVALID,
                "'%s...' has 5000 letters. Choose a name of up to 63 letters A to Z, digits, '-', '_' and '.', that begins with a letter or digit: --name"
                        .formatted("x".repeat(40)));
    }

    @Test
    void thisProcessMayServeAnotherModelUnderTheName() {
        endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5001);
        ServedModel second = new ServedModel("flight-delay", 2, "models:/flight-delay/2");
        endpoints.claim("flight-delay", second, SIGNATURE, "127.0.0.1", 5001);

        assertThat(endpoints.named("flight-delay").model()).isEqualTo(second);
    }

    @Test
    void D9_aNameThatAnotherProcessHasGetsANumberOrIsTakenOver() throws Exception {
        Process other = sleeper();
        long start = other.info().startInstant().orElseThrow().toEpochMilli();
        insert("flight-delay", other.pid(), start);
        String longName = "x".repeat(63);
        insert(longName, other.pid(), start);

        assertThat(endpoints.free("flight-delay")).isEqualTo("flight-delay-2");
        assertThat(endpoints.free("elsewhere")).isEqualTo("elsewhere");
        assertThat(endpoints.free(longName)).isEqualTo("x".repeat(61) + "-2");
        Endpoint taken = endpoints.takeOver("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5002);
        assertThat(endpoints.named("flight-delay")).isEqualTo(taken);
        assertThat(taken.signature()).isEqualTo(SIGNATURE);
        assertThat(endpoints.free("flight-delay")).isEqualTo("flight-delay");
        other.destroy();
    }

    @Test
    void anotherLiveProcessKeepsTheName() throws Exception {
        Process other = sleeper();
        long start = other.info().startInstant().orElseThrow().toEpochMilli();
        insert("flight-delay", other.pid(), start);

        assertThat(endpoints.named("flight-delay").isLive()).isTrue();
        assertRefused(
                () -> endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5002),
                CONFLICT,
                "Endpoint 'flight-delay' is served by another process, %d, at http://127.0.0.1:5001. Take it over with --take-over, or serve under another name with --name"
                        .formatted(other.pid()));
        endpoints.release("flight-delay");
        assertThat(endpoints.find("flight-delay")).isPresent();

        other.destroyForcibly().waitFor();
        assertThat(endpoints.named("flight-delay").isLive()).isFalse();
        assertThat(endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5002).port())
                .isEqualTo(5002);
    }

    @Test
    void aLaterProcessWithTheSameNumberIsAnother() throws Exception {
        Process other = sleeper();
        insert("flight-delay", other.pid(), NOW - 1_000_000_000);

        assertThat(endpoints.named("flight-delay").isLive()).isFalse();
        other.destroyForcibly().waitFor();
    }

    @Test
    void aReleasedEndpointIsForgotten() {
        endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5001);
        endpoints.release("flight-delay");
        endpoints.release("flight-delay");

        assertThat(endpoints.list()).isEmpty();
    }

    @Test
    void anUnknownEndpointIsAnsweredWithTheNearestOne() {
        endpoints.claim("flight-delay", MODEL, SIGNATURE, "127.0.0.1", 5001);

        assertRefused(
                () -> endpoints.named("flight-delays"),
                MISSING,
                "No endpoint named 'flight-delays'. Did you mean 'flight-delay'? List them with"
                        + " %serve list");
    }

    @Test
    void anAddressOfVersionSixIsInBrackets() {
        assertThat(endpoints.claim("six", MODEL, SIGNATURE, "::1", 5001).address())
                .isEqualTo("http://[::1]:5001");
    }

    private static Process sleeper() throws IOException {
        return new ProcessBuilder("sleep", "60").start();
    }

    private void insert(String name, long pid, long processStart) {
        fresh.db()
                .update(
                        "INSERT INTO endpoints VALUES (?, 'm', 1, 'u', '127.0.0.1', 5001, ?, ?, 0,"
                                + " '[]', '[]')",
                        name,
                        pid,
                        processStart);
    }
}
